"""Customers, what they agreed to, and what they order."""

from django.db import models
from django.utils import timezone


class Customer(models.Model):
    email = models.EmailField(unique=True)
    first_name = models.CharField(max_length=60)
    last_name = models.CharField(max_length=60)
    phone_number = models.CharField(max_length=30, blank=True)
    shipping_address = models.TextField()
    home_location = models.JSONField(null=True)
    email_verified = models.BooleanField(default=False)
    tier = models.CharField(max_length=12, default="basic")
    points = models.IntegerField(default=0)
    joined_at = models.DateField(auto_now_add=True)
    is_closed = models.BooleanField(default=False)

    analytics_consent = models.BooleanField(default=False)
    newsletter_consent = models.BooleanField(default=False)
    advertising_consent = models.BooleanField(default=False)
    partner_offers_opt_in = models.BooleanField(default=True)  # expect: PRV204
    tracking_consent = models.BooleanField(default=False)
    """The provider of the fibre line may look at which sites the household visits."""
    text_message_consent = models.BooleanField(default=False)
    research_consent = models.BooleanField(default=False)

    def __str__(self):
        return f"customer {self.pk}"

    @property
    def do_not_track(self):
        return not self.analytics_consent

    def allows_analytics(self):
        return self.analytics_consent and not self.is_closed

    def address_label(self):
        return f"{self.first_name} {self.last_name}\n{self.shipping_address}"


class Order(models.Model):
    number = models.CharField(max_length=20, unique=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    subtotal = models.DecimalField(max_digits=9, decimal_places=2)
    state = models.CharField(max_length=12, default="open")
    changed_at = models.DateTimeField(auto_now=True)


class DirectDebit(models.Model):
    """From where the rent for a line is taken."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    iban = models.CharField(max_length=34)  # expect: PRV605
    iban_last4 = models.CharField(max_length=4)

    def shown(self):
        return f"account that ends in {self.iban_last4}"


class Ticket(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    question = models.TextField()
    mobile_phone = models.CharField(max_length=30, blank=True)  # expect: PRV702
    answer = models.TextField(blank=True)


class Store(models.Model):
    town = models.CharField(max_length=40)
    opens_at = models.TimeField()
    latitude = models.FloatField()
    longitude = models.FloatField()

    def distance_to(self, point):
        return abs(self.latitude - point[0]) + abs(self.longitude - point[1])

    def local_hour(self):
        return timezone.localtime().hour


class Issue(models.Model):
    """One issue of the newsletter."""

    subject = models.CharField(max_length=120)
    email_template = models.CharField(max_length=60)
    sent_at = models.DateTimeField(null=True)
