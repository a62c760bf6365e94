"""Consents of the passengers of a cable car, and how some of them are taken back."""
