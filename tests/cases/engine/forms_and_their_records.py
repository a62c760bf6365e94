"""Forms of Django and of Flask, which give what they were filled with as a record."""
from dataclasses import dataclass, asdict
import analytics
from django import forms
from django.forms import model_to_dict
from django.views.generic import FormView, CreateView
from flask_wtf import FlaskForm
from wtforms import StringField
from django.db import models


class Lodger(models.Model):
    first_name = models.CharField()
    email = models.EmailField()
    class Meta:
        ordering = ["email"]


class Shop(models.Model):
    name = models.CharField()
    email = models.EmailField()
    phone = models.CharField()


class LodgerForm(forms.ModelForm):
    class Meta:
        model = Lodger
        exclude = ["email", "first_name"]

class JoinForm(forms.Form):
    phone = forms.CharField()
    plan = forms.CharField()

class LocForm(FlaskForm):
    street = StringField()
    email = StringField()

class PlanForm(forms.Form):
    plan = forms.CharField()


class LodgerView(CreateView):
    form_class = LodgerForm

    def form_valid(self, form):
        if self.request.user.analytics_consent:
            analytics.identify(1, form.cleaned_data)
            lodger = form.save()
            analytics.identify(1, model_to_dict(lodger))  # expect: PRV102
        return super().form_valid(form)


class JoinView(FormView):
    form_class = JoinForm

    def form_valid(self, form):
        if self.request.user.analytics_consent:
            analytics.identify(1, form.cleaned_data)  # expect: PRV101
            analytics.track(1, "joined", {"plan": form.cleaned_data["plan"]})
        return super().form_valid(form)


def page(request):
    form = LocForm()
    if form.validate_on_submit() and request.user.analytics_consent:
        analytics.identify(1, form.data)  # expect: PRV101
    form = PlanForm(request.POST)
    if request.user.analytics_consent:
        analytics.identify(1, form.cleaned_data)
        analytics.identify(1, {**form.cleaned_data})
        analytics.identify(1, model_to_dict(Shop.objects.get(pk=1)))
