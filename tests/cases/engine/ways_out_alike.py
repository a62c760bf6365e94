"""Ways out that are easy, and things that are called alike (Django)."""
from django.contrib import messages
from django.contrib.auth.decorators import login_required, user_passes_test
from django.core import signing
from django.core.mail import send_mail
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from .models import Alert, Letter, Member


def unsubscribe(request, signed):
    member = Member.objects.get(pk=signing.loads(signed))
    if request.method == "POST":
        member.letters.clear()
        member.feedback = request.POST.get("reason", "")
        member.save()
        return redirect("bye")
    return render(request, "unsubscribe.html", {"member": member})


@login_required
def subscriptions(request):
    return render(request, "subscriptions.html", {"letters": request.user.member.letters.all()})


@login_required
def unsubscribe_from_thread(request, thread):
    request.user.member.threads.remove(thread)
    return redirect("threads")


@user_passes_test(lambda user: user.is_staff)
def remove_alert(request, pk):
    Alert.objects.filter(pk=pk).delete()
    return redirect("alerts")


@login_required
@require_POST
def delete_account(request):
    password = request.POST.get("password", "")
    if not request.user.check_password(password):
        messages.error(request, "Wrong password")
        return redirect("account")
    request.user.delete()
    return redirect("bye")


@login_required
def opt_out_of_letters(request):
    request.user.member.letters.clear()
    return redirect("letters")


def remind_about_appointment(member):
    send_mail("Your appointment tomorrow", "At ten.", "office@clinic.example", [member.email])


def promote_letter(letter: Letter):
    letter.promoted = True
    letter.save()


def special_offer(member):
    send_mail("A special offer for you", "Half price.", "office@clinic.example", [member.email])  # expect: PRV502


def special_offer_with_exit(member):
    text = f"Half price. Stop these mails: https://clinic.example/unsubscribe/{signing.dumps(member.pk)}"
    send_mail("A special offer for you", text, "office@clinic.example", [member.email])


def forget_password(request):
    return render(request, "forgot.html")


def delete_draft(request, pk):
    Letter.objects.filter(pk=pk).update(deleted=True)
    return redirect("letters")
