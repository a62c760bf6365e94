"""A newsletter that is open to all, in a project whose other views ask for a login (Django REST framework)."""

from rest_framework import permissions, viewsets
from rest_framework.decorators import action

REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}


class NewsletterViewSet(viewsets.GenericViewSet):
    permission_classes = [permissions.AllowAny]

    @action(detail=False, methods=["post"])
    def unsubscribe(self, request):
        newsletter.unsubscribe(request.data["token"])
