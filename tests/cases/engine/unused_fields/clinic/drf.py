from django.contrib import admin
from django.db import models
from rest_framework import serializers, viewsets, generics
from rest_framework.response import Response


class Patient(models.Model):
    email = models.EmailField()
    birth_date = models.DateField()
    blood_group = models.CharField(max_length=3)  # expect: PRV605
    insurance_number = models.CharField(max_length=30)
    street = models.CharField(max_length=30)


class PatientSerializer(serializers.ModelSerializer):
    class Meta:
        model = Patient
        fields = ("email", "birth_date")


class Visitor(models.Model):
    email = models.EmailField()
    home_phone = models.CharField(max_length=30)


class VisitorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visitor
        fields = "__all__"


class Inquiry(serializers.Serializer):
    email = serializers.EmailField()
    mobile_number = serializers.CharField()  # expect: PRV702
    work_email = serializers.CharField(write_only=True)  # expect: PRV702


class InquiryView(generics.GenericAPIView):
    def post(self, request):
        inquiry = Inquiry(data=request.data)
        inquiry.is_valid(raise_exception=True)
        handle(inquiry.validated_data["email"])
        return Response(status=204)


class OutSerializer(serializers.Serializer):
    email = serializers.EmailField()
    office_phone = serializers.CharField()


class OutView(generics.ListAPIView):
    serializer_class = OutSerializer


def handle(email):
    print(len(email))


@admin.register(Patient)
class PatientAdmin(admin.ModelAdmin):
    list_display = ["blood_group"]
    search_fields = ["insurance_number", "doctor__street"]
