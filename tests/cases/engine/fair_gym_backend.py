"""A gym chain (Django REST framework)."""
from decimal import Decimal

from django.conf import settings
from django.db import models
from rest_framework import permissions, status, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView


class Tariff(models.TextChoices):
    SHARED = "shared"
    PRIVATE = "private"


MONTHLY = {Tariff.SHARED: Decimal("29.90"), Tariff.PRIVATE: Decimal("34.90")}


class Athlete(models.Model):
    share_workouts = models.BooleanField(default=False)
    marketing_consent = models.BooleanField(default=False)
    data_sharing = models.BooleanField(default=False)
    student = models.BooleanField(default=False)

    @property
    def monthly_fee(self):
        if self.data_sharing:
            return Decimal("29.90")
        return Decimal("34.90")  # expect: PRV302

    @property
    def student_fee(self):
        if self.student:
            return Decimal("19.90")
        return Decimal("34.90")

    def tariff(self):
        return Tariff.SHARED if self.data_sharing else Tariff.PRIVATE

    def quarterly_fee(self):
        return 3 * MONTHLY[Tariff.SHARED if self.data_sharing else Tariff.PRIVATE]  # expect: PRV302

    def joining_fee(self):
        return 0 if self.marketing_consent else 15  # expect: PRV301

    def locker_fee(self):
        return 0 if self.student else 15

    def final(self):
        extra = 0
        if not self.data_sharing:
            extra = 5
        price = self.monthly_fee + extra
        return price


class HasShared(permissions.BasePermission):
    def has_permission(self, request, view):
        return request.user.data_sharing  # expect: PRV303


class IsStudent(permissions.BasePermission):
    def has_permission(self, request, view):
        return request.user.student


class SaunaView(APIView):
    permission_classes = [HasShared]

    def get(self, request):
        return Response({"sauna": "open"})


class PoolView(APIView):
    def get(self, request):
        if not request.user.marketing_consent:  # expect: PRV303
            return Response({"detail": "Accept marketing"}, status=status.HTTP_403_FORBIDDEN)
        return Response({"pool": "open"})


class NewsView(APIView):
    def get(self, request):
        if not request.user.marketing_consent:
            return Response({"news": []})
        return Response({"news": ["offers"]})


class Throttle(UserRateThrottle):
    def get_rate(self):
        return "10/min"


class BookingViewSet(viewsets.ViewSet):
    @action(detail=False)
    def slots(self, request):
        limit = 20 if request.user.data_sharing else 5  # expect: PRV303
        return Response({"slots": list(range(limit))})

    @action(detail=False)
    def rooms(self, request):
        limit = 20 if request.user.student else 5
        return Response({"rooms": list(range(limit))})
