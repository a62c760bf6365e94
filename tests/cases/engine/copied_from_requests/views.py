from django.core.mail import send_mail
from django.shortcuts import get_object_or_404, redirect, render

from models import Reader


def card(request, pk):
    reader = get_object_or_404(Reader, pk=pk)
    return render(request, "card.html", {"reader": reader})


def letters(request):
    return render(request, "letters.txt", {"readers": Reader.objects.order_by("pk")})


def change(request, pk):
    reader = get_object_or_404(Reader, pk=pk)
    reader.last_name = request.POST["last_name"]
    reader.phone = request.POST["phone"]
    reader.save()
    return redirect("card", pk)


def add(request):
    Reader.objects.create(
        first_name=request.POST["first_name"],
        religion=request.POST["religion"],
        phone=request.POST["phone"],
    )
    return redirect("letters")


def remind(reader):
    send_mail("Book due", "Please bring it back", None, [reader.email])


def by_mobile(number):
    return Reader.objects.filter(mobile_number=number).first()
