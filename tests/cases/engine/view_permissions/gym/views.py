import posthog
from rest_framework import viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response

from gym.permissions import AgreedToStatistics, IsBelayer, logged, only_for_the_willing


class AscentViewSet(viewsets.ViewSet):
    calls = 0

    def create(self, request):
        self._measure(request, request.data["route"])
        return Response(status=201)

    @only_for_the_willing
    def _measure(self, request, route):
        posthog.capture("ascent", distinct_id=str(request.user.pk), properties={"route": route})

    @logged
    def list(self, request):
        posthog.capture("ascents", distinct_id=str(request.user.pk))  # expect: PRV201
        return Response([])

    @action(detail=True, methods=["post"], permission_classes=[AgreedToStatistics])
    def seen(self, request, pk=None):
        posthog.capture("ascent seen", distinct_id=str(request.user.pk), properties={"ascent": pk})
        return Response(status=204)


@api_view(["POST"])
@permission_classes([IsBelayer])
def belayed(request):
    posthog.capture("belayed", distinct_id=str(request.user.pk))  # expect: PRV201
    return Response(status=204)


@api_view(["POST"])
@permission_classes([AgreedToStatistics])
def rested(request):
    posthog.capture("rested", distinct_id=str(request.user.pk))
    return Response(status=204)


@api_view(["PUT"])
def statistics(request):
    request.user.statistics_consent = bool(request.data.get("agreed"))
    request.user.save(update_fields=["statistics_consent"])
    return Response(status=204)


@api_view(["POST"])
def first_visit(request):
    request.user.statistics_consent = True  # expect: PRV207
    request.user.visits = 1
    request.user.save()
    return Response(status=201)
