from django.db import models


class Customer(models.Model):
    points = models.IntegerField(default=0)
    email = models.EmailField()

    def __str__(self):
        return self.email


class Shelf(models.Model):
    label = models.CharField(max_length=40)

    def __str__(self):
        return self.label
