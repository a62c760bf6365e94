from django.contrib.auth.models import AbstractUser
from django.db import models


class Visitor(AbstractUser):
    phone = models.CharField(max_length=20, blank=True)
    street = models.CharField(max_length=80, blank=True)
    vernissage_mail = models.BooleanField(default=False)
    collectors_mail = models.BooleanField(default=False)

    def wipe(self):
        self.phone = self.street = self.email = ""
        self.first_name = self.last_name = self.username = ""
        self.save()

    def address(self):
        return f"{self.street}, {self.phone}"
