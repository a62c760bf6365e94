from django import forms

from .models import Owner


class OwnerForm(forms.ModelForm):
    class Meta:
        model = Owner
        fields = ["first_name", "last_name", "email", "mobile_phone", "postal_address"]


class CallBackForm(forms.Form):
    phone = forms.CharField()
    job_title = forms.CharField(required=False)  # expect: PRV702
    question = forms.CharField(widget=forms.Textarea)
