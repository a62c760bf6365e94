from django.db import models


class Member(models.Model):
    nickname = models.CharField(max_length=20)
    home_phone = models.CharField(max_length=20)
    emergency_phone = models.CharField(max_length=20)  # expect: PRV702
    blood_type = models.CharField(max_length=20)  # expect: PRV605
    weight_kg = models.IntegerField()
    religion = models.CharField(max_length=20)  # expect: PRV702
    gender = models.CharField(max_length=2, choices=[("f", "f")])
