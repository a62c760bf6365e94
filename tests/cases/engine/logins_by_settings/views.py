"""Leaving the lists of the bath: through the interface and by links."""
from django.core import signing
from django.shortcuts import render
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Entry


class UnsubscribeFromCourseNews(APIView):  # expect: PRV501
    def post(self, request):
        Entry.objects.filter(guest=request.user, name="courses").delete()
        return Response(status=204)


class UnsubscribeFromSaunaNews(APIView):
    permission_classes = [AllowAny]

    def post(self, request, token):
        Entry.objects.filter(pk=signing.loads(token), name="sauna").delete()
        return Response(status=204)


@api_view(["POST"])
def unsubscribe_from_water_news(request):  # expect: PRV501
    Entry.objects.filter(guest=request.user, name="water").delete()
    return Response(status=204)


@api_view(["POST"])
@permission_classes([AllowAny])
def unsubscribe_from_price_news(request):
    Entry.objects.filter(pk=signing.loads(request.data["token"]), name="prices").delete()
    return Response(status=204)


@api_view(["POST"])
def subscribe(request):
    Entry.objects.get_or_create(guest=request.user, name=request.data["name"])
    return Response(status=201)


def unsubscribe_from_letters(request, token):
    Entry.objects.filter(pk=signing.loads(token), name="letters").delete()
    return render(request, "left.html")
