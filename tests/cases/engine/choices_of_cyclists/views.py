"""Endpoints for giving and taking back."""
from rest_framework import generics, permissions, serializers, status
from rest_framework.decorators import api_view, permission_classes
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Choice
from .tokens import rider_of


class GrantStatistics(APIView):
    permission_classes = [permissions.IsAuthenticated]

    def post(self, request):
        choice = Choice.objects.get(rider=request.user)
        choice.ride_statistics_consent = True
        choice.save()
        return Response(status=status.HTTP_204_NO_CONTENT)


class WithdrawStatistics(APIView):
    permission_classes = [permissions.IsAuthenticated]

    def post(self, request):
        choice = Choice.objects.get(rider=request.user)
        choice.ride_statistics_consent = False
        choice.save()
        return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["POST"])
@permission_classes([permissions.AllowAny])
def grant_heatmap(request, token):
    Choice.objects.filter(rider=rider_of(token)).update(heatmap_consent=True)  # expect: PRV505
    return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["PUT"])
def set_promo_push(request):
    choice = Choice.objects.get(rider=request.user)
    choice.promo_push_consent = request.data["wanted"]
    choice.save()
    return Response({"wanted": choice.promo_push_consent})


class UnsubscribePromos(generics.GenericAPIView):  # expect: PRV501
    permission_classes = [permissions.IsAuthenticated, permissions.IsAdminUser]

    def post(self, request):
        Choice.objects.filter(rider=request.user).update(promo_push_consent=False)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ReasonSerializer(serializers.Serializer):
    reason = serializers.CharField(required=True)


class NoteSerializer(serializers.Serializer):
    reason = serializers.CharField(required=False, allow_blank=True)


@api_view(["POST"])
@permission_classes([permissions.AllowAny])
def stop_partner_mails(request, token):
    note = NoteSerializer(data=request.data)
    note.is_valid()
    rider_of(token).mailings.all().delete()
    return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["POST"])
@permission_classes([permissions.AllowAny])
def unsubscribe_digest(request, token):  # expect: PRV501
    why = ReasonSerializer(data=request.data)
    why.is_valid(raise_exception=True)
    rider_of(token).mailings.filter(kind="digest").delete()
    return Response(status=status.HTTP_204_NO_CONTENT)
