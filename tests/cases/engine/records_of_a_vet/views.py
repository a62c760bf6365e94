"""Requests to be forgotten."""
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from .records import Animal, Customer


@require_POST
def forget_customer(request, pk):  # expect: PRV504
    get_object_or_404(Customer, pk=pk).deactivate()
    return HttpResponse(status=204)


@require_POST
def erase_customer(request, pk):
    get_object_or_404(Customer, pk=pk).wipe()
    return HttpResponse(status=204)


@require_POST
def delete_customer_data(request, pk):
    Customer.objects.filter(pk=pk).delete()
    return HttpResponse(status=204)


@require_POST
def gdpr_delete(request, pk):  # expect: PRV504
    customer = get_object_or_404(Customer, pk=pk)
    Customer.objects.filter(pk=customer.pk).update(first_name="", is_active=False)
    return HttpResponse(status=204)


@require_POST
def delete_animal(request, pk):
    Animal.objects.filter(pk=pk).delete()
    return HttpResponse(status=204)
