"""Accounts and what they use."""
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Account(AbstractBaseUser):
    email = models.EmailField(unique=True)
    monthly = models.BooleanField(default=False)

    USERNAME_FIELD = "email"


class Climber(models.Model):
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    account = models.OneToOneField(Account, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.first_name} {self.last_name}"


class Trainer(models.Model):
    badge = models.CharField(max_length=12)
    account = models.OneToOneField(Account, on_delete=models.CASCADE)

    def __str__(self):
        return f"trainer {self.badge}"


class Locker(models.Model):
    number = models.IntegerField()
    climber = models.ForeignKey(Climber, null=True, on_delete=models.SET_NULL)

    def __str__(self):
        return f"locker {self.number}"


class Visit(models.Model):
    climber = models.ForeignKey(Climber, on_delete=models.CASCADE)
    minutes = models.IntegerField(default=0)

    def __str__(self):
        return f"visit {self.pk} of climber {self.climber_id}"
