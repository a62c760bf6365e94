"""Paths."""
from django.contrib.auth.decorators import login_required
from django.urls import path

from . import views

urlpatterns = [
    path("leave/bread/", login_required(views.BreadLetterOptOut.as_view())),
    path("leave/cake/<str:token>/", views.CakeLetterOptOut.as_view()),
    path("erase/", login_required(views.EraseMe.as_view())),
    path("letters/", login_required(views.Letters.as_view())),
]
