from django.shortcuts import get_object_or_404, redirect, render

from .forms import CallBackForm, OwnerForm
from .models import Owner


def owner(request, pk):
    return render(request, "owner.html", {"owner": get_object_or_404(Owner, pk=pk)})


def new_owner(request):
    form = OwnerForm(request.POST or None)
    if form.is_valid():
        form.save()
        return redirect("/")
    return render(request, "new.html", {"form": form})


def call_back(request):
    form = CallBackForm(request.POST)
    if form.is_valid():
        plan(form.cleaned_data["phone"], form.cleaned_data["question"])
    return redirect("/")


def plan(phone, question):
    CALLS.append((phone, question))


CALLS = []


def reach(owner):
    return getattr(owner, "mobile_phone")


def search(term):
    return Owner.objects.filter(email__icontains=term)
