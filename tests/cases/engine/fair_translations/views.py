from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView

from .limits import PlanThrottle, TranslateThrottle


class TakesPart(BasePermission):
    def has_permission(self, request, view):
        return request.user.subscriber.takes_part  # expect: PRV303


class IsPro(BasePermission):
    def has_permission(self, request, view):
        return request.user.subscriber.plan == "pro"


class Translate(APIView):
    throttle_classes = [TranslateThrottle]

    def post(self, request):
        return Response({"text": request.data["text"][::-1]})


class Glossary(APIView):
    permission_classes = [TakesPart]

    def get(self, request):
        return Response({"words": []})


class Documents(APIView):
    permission_classes = [IsPro]
    throttle_classes = [PlanThrottle]

    def post(self, request):
        if not request.user.subscriber.takes_part:  # expect: PRV303
            raise PermissionDenied("Only for those who let us learn from their texts")
        return Response({"pages": 3})


class Samples(APIView):
    def post(self, request):
        if not request.user.subscriber.takes_part:
            return Response(status=204)
        collect_sample(request.data["text"])
        return Response(status=202)


def collect_sample(text):
    SAMPLES.append(text)


SAMPLES = []
