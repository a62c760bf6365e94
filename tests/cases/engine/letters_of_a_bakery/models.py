"""Eaters."""
from django.db import models


class Eater(models.Model):
    token = models.CharField(max_length=40)
    email = models.EmailField()
    nickname = models.CharField(max_length=40)
    mobile_number = models.CharField(max_length=40)

    def label(self):
        return f"{self.nickname} {self.mobile_number} {self.email}"


class Letter(models.Model):
    eater = models.ForeignKey(Eater, related_name="letters", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20)
