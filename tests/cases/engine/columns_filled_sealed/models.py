"""Tables of a dispensary."""

from django.db import models

from .sealing import encrypt_text


class Mailbox(models.Model):
    """The password is sealed by the class itself."""

    host = models.CharField(max_length=80)
    password = models.CharField(max_length=200)

    def save(self, *args, **kwargs):
        self.password = encrypt_text(self.password)
        super().save(*args, **kwargs)


class Courier(models.Model):
    """Whoever makes one seals the account; nobody seals the number of the passport."""

    iban = models.CharField(max_length=60)
    passport_number = models.CharField(max_length=20)  # expect: PRV605


class Partner(models.Model):
    """Another class has a sealed account; this one has not."""

    iban = models.CharField(max_length=60)  # expect: PRV605


class Till(models.Model):
    """What is sealed here is another thing."""

    login = models.CharField(max_length=60)
    password = models.CharField(max_length=60)  # expect: PRV605

    def save(self, *args, **kwargs):
        self.login = encrypt_text(self.login)
        super().save(*args, **kwargs)
