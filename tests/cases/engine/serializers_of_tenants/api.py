"""View sets."""
import customerio
from rest_framework import status, viewsets
from rest_framework.response import Response

from .models import Flat, Tenant
from .serializers import FlatSerializer, TenantSerializer, TenantTierSerializer

cio = customerio.CustomerIO("site", "key")


class TenantViewSet(viewsets.ModelViewSet):
    queryset = Tenant.objects.all()
    serializer_class = TenantSerializer

    def perform_create(self, serializer):
        tenant = serializer.save()
        if tenant.marketing_opt_in:
            cio.identify(id=str(tenant.pk), **serializer.data)  # expect: PRV102

    def perform_update(self, serializer):
        tenant = serializer.save()
        if tenant.marketing_opt_in:
            cio.identify(id=str(tenant.pk), **TenantTierSerializer(tenant).data)

    def destroy(self, request, *args, **kwargs):
        tenant = self.get_object()
        cio.delete(customer_id=str(tenant.pk))
        tenant.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


class FlatViewSet(viewsets.ModelViewSet):
    queryset = Flat.objects.all()
    serializer_class = FlatSerializer

    def retrieve(self, request, pk=None):
        flat = self.get_object()
        data = FlatSerializer(flat).data
        if request.user.profile.marketing_opt_in:
            cio.track(str(request.user.pk), "flat viewed", **data)
        return Response(data)
