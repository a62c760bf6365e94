from django.db.models import F, Q
from django.views.generic import CreateView, ListView
from .models import Booking, User


class BookingCreate(CreateView):
    model = Booking
    fields = ["guest_name", "guest_email", "guest_phone", "guest_birth_date"]


def children(day):
    return Booking.objects.annotate(b=F("guest_birth_date")).filter(b__gt=day)


def search(q):
    return Booking.objects.filter(Q(guest_email__icontains=q))


def invoices():
    return User.objects.exclude(tax_number="").values_list("pk", flat=True)


def import_row(row):
    User.objects.update_or_create(pk=row[0], defaults={"date_of_birth": row[1], "mobile_number": row[2]})
