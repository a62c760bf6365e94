from rest_framework import serializers

from .models import Camper


class CamperSerializer(serializers.ModelSerializer):
    class Meta:
        model = Camper
        fields = ["given_name", "surname", "tent"]
