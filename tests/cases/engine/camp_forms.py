"""Forms and tables of a summer camp (Django)."""
from django import forms
from django.db import models
from django.http import JsonResponse
from django.shortcuts import redirect


class Camper(models.Model):
    first_name = models.CharField(max_length=40)
    birthday = models.DateField()
    shoe_size = models.IntegerField(null=True)
    guardian_phone = models.CharField(max_length=30)
    ethnicity = models.CharField(max_length=30, blank=True)  # expect: PRV702
    allergies = models.TextField(blank=True)  # expect: PRV605

    def badge(self):
        return f"{self.first_name} ({self.birthday:%Y})"


class Tent(models.Model):
    name = models.CharField(max_length=20)
    colour = models.CharField(max_length=20)


class ContactForm(forms.Form):
    sender_email = forms.EmailField()
    mobile_number = forms.CharField(required=False)  # expect: PRV702
    text = forms.CharField()


def contact(request):
    form = ContactForm(request.POST)
    if form.is_valid():
        deliver(form.cleaned_data["sender_email"], form.cleaned_data["text"])
    return redirect("camp")


def kitchen(request):
    rows = Camper.objects.exclude(allergies="").values_list("first_name", "allergies")
    return JsonResponse({"rows": list(rows)})


def emergency(request, pk):
    camper = Camper.objects.only("guardian_phone").get(pk=pk)
    return JsonResponse({"call": camper.guardian_phone})


def deliver(sender, text):
    print(len(text))
    return sender.partition("@")[2]
