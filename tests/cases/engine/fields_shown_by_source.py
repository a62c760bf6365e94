"""A rental yard: a serializer and a table show columns by the way to them, under other names."""
import django_tables2 as tables
from django.db import models
from rest_framework import serializers, viewsets


class Renter(models.Model):
    first_name = models.CharField(max_length=40)
    email = models.EmailField()
    work_phone = models.CharField(max_length=30)
    home_phone = models.CharField(max_length=30)
    fax_number = models.CharField(max_length=30)  # expect: PRV702
    postal_code = models.CharField(max_length=10)  # expect: PRV702


class Rental(models.Model):
    renter = models.ForeignKey(Renter, on_delete=models.CASCADE)
    days = models.IntegerField()


class RentalSerializer(serializers.ModelSerializer):
    call = serializers.CharField(source="renter.work_phone")

    class Meta:
        model = Rental
        fields = ["id", "call", "days"]


class RentalTable(tables.Table):
    night_call = tables.Column(accessor="renter__home_phone")


class RentalViewSet(viewsets.ModelViewSet):
    queryset = Rental.objects.all()
    serializer_class = RentalSerializer


def greeting(renter):
    return f"Dear {renter.first_name} <{renter.email}>"
