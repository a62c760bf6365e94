"""REST interface for patrons."""
from django.utils import timezone
from rest_framework import permissions, status, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response

from .models import Patron


class PatronViewSet(viewsets.ModelViewSet):
    queryset = Patron.objects.all()
    permission_classes = [permissions.IsAuthenticated]

    @action(detail=True, methods=["post"])
    def forget(self, request, pk=None):  # expect: PRV504
        patron = self.get_object()
        patron.removed_at = timezone.now()
        patron.save(update_fields=["removed_at"])
        return Response({"detail": "All of your data has been deleted."})

    @action(detail=True, methods=["post"])
    def rename(self, request, pk=None):
        patron = self.get_object()
        patron.first_name = request.data["first_name"]
        patron.save(update_fields=["first_name"])
        return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["DELETE"])
@permission_classes([permissions.IsAuthenticated])
def erase_me(request):
    patron = Patron.objects.get(pk=request.user.patron_id)
    patron.delete()
    return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["POST"])
@permission_classes([permissions.IsAuthenticated])
def anonymise_me(request):
    patron = Patron.objects.get(pk=request.user.patron_id)
    patron.first_name = patron.last_name = "-"
    patron.email = None
    patron.phone = ""
    patron.save()
    return Response(status=status.HTTP_204_NO_CONTENT)


@api_view(["POST"])
@permission_classes([permissions.IsAuthenticated])
def erase_my_account(request):  # expect: PRV504
    patron = Patron.objects.get(pk=request.user.patron_id)
    patron.email = None
    patron.save(update_fields=["email"])
    return Response({"detail": "Erased"})


@api_view(["POST"])
@permission_classes([permissions.IsAuthenticated])
def stop_reading_mail(request):  # expect: PRV501
    Patron.objects.filter(pk=request.user.patron_id).update(reading_mail=False)
    return Response({"unsubscribed": True})
