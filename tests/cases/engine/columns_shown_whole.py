"""An organ builder: a page is given the visitor of a visit, whatever it then shows."""
from django.db import models
from django.shortcuts import render


class Visitor(models.Model):
    full_name = models.CharField(max_length=80)
    mobile_phone = models.CharField(max_length=30)


def show(request, visit):
    return render(request, "visit.html", {"visitor": visit.visitor})
