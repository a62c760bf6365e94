"""Bank accounts of organisations, and of those who work there."""
from django.db import models


class Payout(models.Model):
    organisation = models.ForeignKey("Organisation", on_delete=models.CASCADE)
    iban = models.CharField(max_length=34)

    def __str__(self):
        return f"{self.organisation}: {self.iban}"


class Employee(models.Model):
    company = models.ForeignKey("Company", on_delete=models.CASCADE)
    iban = models.CharField(max_length=34)  # expect: PRV605

    def paid(self):
        return self.iban


class Purchase(models.Model):
    shop = models.ForeignKey("Shop", on_delete=models.CASCADE)
    customer = models.ForeignKey("Customer", on_delete=models.CASCADE)
    iban = models.CharField(max_length=34)  # expect: PRV605

    def paid_back_to(self):
        return self.iban
