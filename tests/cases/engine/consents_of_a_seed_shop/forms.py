"""Forms of a seed shop (WTForms, DRF and a settings class)."""
from dataclasses import dataclass

from flask_wtf import FlaskForm
from rest_framework import serializers
from wtforms import BooleanField, StringField


class CheckoutForm(FlaskForm):
    street = StringField("Street")
    newsletter = BooleanField("Newsletter", default=True)  # expect: PRV204
    remember = BooleanField("Remember me", default=True)
    analytics_ok = BooleanField("Statistics", default=False)


class PreferenceSerializer(serializers.Serializer):
    tracking_consent = serializers.BooleanField(default=True)  # expect: PRV204
    dark_mode = serializers.BooleanField(default=True)
    personalised_ads_consent = serializers.BooleanField()


@dataclass
class GardenerPreferences:
    units: str = "cm"
    share_garden_data: bool = False
    allow_marketing_emails: bool = True  # expect: PRV204
    frost_alerts: bool = True
