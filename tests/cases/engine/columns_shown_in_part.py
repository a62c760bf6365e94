"""A piano tuner: a page shows some fields of a visit, and an address has parts that nobody reads."""
from django.db import models
from django.shortcuts import render
from ninja import NinjaAPI
from pydantic import BaseModel

api = NinjaAPI()


class Visit(models.Model):
    full_name = models.CharField(max_length=80)
    email = models.EmailField()
    mobile_phone = models.CharField(max_length=30)  # expect: PRV702
    item = models.CharField(max_length=80)


class Home(BaseModel):
    street_address: str
    postal_code: str  # expect: PRV702


class Hall(BaseModel):
    rows: int
    seats: int


class Wish(BaseModel):
    home: Home
    hall: Hall


def show(request, pk):
    visit = Visit.objects.get(pk=pk)
    return render(request, "visit.html", {"name": visit.full_name, "mail": visit.email, "item": visit.item})


@api.post("/wishes")
def wish(request, data: Wish):
    return {"at": data.home.street_address, "rows": data.hall.rows}
