from django import forms

from .models import Camper


class CamperForm(forms.ModelForm):
    class Meta:
        model = Camper
        fields = "__all__"


class VisitForm(forms.Form):
    full_name = forms.CharField()
    mobile = forms.CharField()  # expect: PRV702
    day = forms.DateField()
