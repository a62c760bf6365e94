"""Ways out with hurdles and without, in several frameworks."""
from rest_framework.views import APIView
from rest_framework import viewsets, permissions, serializers
from rest_framework.decorators import api_view, permission_classes, action
from rest_framework.permissions import IsAuthenticated, AllowAny
from django.utils.decorators import method_decorator
from django.contrib.auth.decorators import login_required
from django.views.generic import FormView, DeleteView
from django import forms
from .models import Subscription

class NewsletterUnsubscribeView(APIView):  # expect: PRV501
    permission_classes = [IsAuthenticated]
    def post(self, request):
        Subscription.objects.filter(user=request.user).delete()

class OptOutFromSmsView(APIView):
    permission_classes = [AllowAny]
    def post(self, request, token):
        Subscription.objects.filter(token=token).delete()

@api_view(["POST"])
@permission_classes([IsAuthenticated])
def unsubscribe_push(request):  # expect: PRV501
    request.user.push_enabled = False
    request.user.save()

@method_decorator(login_required, name="dispatch")
class WhatsAppOptOut(DeleteView):  # expect: PRV501
    model = Subscription

class ReasonForm(forms.Form):
    reason = forms.CharField()

class OptReasonForm(forms.Form):
    reason = forms.CharField(required=False)

class LeavePostalMailingList(FormView):  # expect: PRV501
    form_class = ReasonForm
    def form_valid(self, form):
        Subscription.objects.filter(token=self.kwargs["token"]).delete()

class UnsubscribeCatalogue(FormView):
    form_class = OptReasonForm

class ProfileViewSet(viewsets.ModelViewSet):
    permission_classes = [IsAuthenticated]
    @action(detail=False, methods=["post"])
    def unsubscribe_offers(self, request):  # expect: PRV501
        self.request.user.offers = False

@login_required
def revoke_api_token(request):
    request.user.token.delete()

@login_required
def withdraw_application(request, pk):
    pass

@login_required
def withdraw_funds(request, pk):
    charge(request.user, 3)
