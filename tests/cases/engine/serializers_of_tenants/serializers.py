"""DRF serializers."""
from rest_framework import serializers

from .models import Flat, Tenant


class TenantSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tenant
        fields = "__all__"


class TenantTierSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tenant
        fields = ["id", "rent_tier"]


class FlatSerializer(serializers.ModelSerializer):
    class Meta:
        model = Flat
        fields = "__all__"
