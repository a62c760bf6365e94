"""Encryption of texts."""

from cryptography.fernet import Fernet
from django.conf import settings


def encrypt_text(text):
    return Fernet(settings.SEAL).encrypt(text.encode()).decode()
