"""Columns of Django models: plain, encrypted, references and last digits."""
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django_cryptography.fields import encrypt
from encrypted_fields.fields import EncryptedTextField, SearchField
from fernet_fields import EncryptedCharField
from phonenumber_field.modelfields import PhoneNumberField


class Timestamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Member(AbstractBaseUser):
    email = models.EmailField(unique=True)
    password = models.CharField(max_length=128)
    ssn = encrypt(models.CharField(max_length=11))
    nhs_number = models.CharField(max_length=10)  # expect: PRV605


class Prescription(Timestamped):
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    medication = models.CharField(max_length=200)  # expect: PRV605
    medication_count = models.IntegerField()
    medical_record = EncryptedTextField()
    diagnosis = models.ForeignKey("Diagnosis", null=True, on_delete=models.SET_NULL)


class Payment(Timestamped):
    card = EncryptedCharField(max_length=19)
    card_number = models.BigIntegerField()  # expect: PRV605
    card_brand = models.CharField(max_length=12)
    bank_account = models.CharField(max_length=34, help_text="IBAN")  # expect: PRV605
    bank_account_token = models.CharField(max_length=64)
    masked_card_number = models.CharField(max_length=19)
    iban_hash = models.CharField(max_length=64)
    cvv = models.CharField(max_length=4)


class MailServer(models.Model):
    host = models.CharField(max_length=200)
    username = models.CharField(max_length=200)
    smtp_password = models.CharField(max_length=200)
    password_encrypted = models.TextField()
    use_password = models.BooleanField()


class Settings(models.Model):
    password_min_length = models.IntegerField(default=8)
    passport_check = models.CharField(max_length=10, choices=[("a", "a")])


def member_row(member):
    return [member.email, member.ssn, member.nhs_number]


def payment_row(payment):
    return [payment.card, payment.card_number, payment.bank_account, payment.masked_card_number, payment.cvv]


def prescription_row(prescription, server):
    return [prescription.medication, prescription.diagnosis, prescription.medical_record, server.username, server.smtp_password]
