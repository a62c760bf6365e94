"""Sheets of a choir: where uploads are kept, and what opens a cupboard."""
from django.contrib.auth.hashers import make_password
from django.db import models


def by_mail(instance, filename):
    return f"sheets/{instance.singer.email}/{filename}"


def by_number(instance, filename):
    return f"sheets/{instance.singer_id}/{filename}"


class Sheet(models.Model):
    singer = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    scan = models.FileField(upload_to=by_mail)  # expect: PRV606
    copy = models.FileField(upload_to=by_number)
    cover = models.ImageField(upload_to="covers/")


class Cupboard(models.Model):
    door_password = models.CharField(max_length=20)  # expect: PRV605
    key_password = models.CharField(max_length=128)

    def opens(self, given):
        return given == self.door_password

    def change(self, given):
        self.key_password = make_password(given)
        return self.key_password
