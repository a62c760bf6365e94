"""Promotions with and without a way out, by several carriers."""
from django.core.management.base import BaseCommand
from django.core.mail import send_mail
class Command(BaseCommand):
    def handle(self, *args, **options):
        for r in Reader.objects.filter(newsletter_consent=True):
            send_mail("This month", "A lot to read.", None, [r.email])  # expect: PRV502
