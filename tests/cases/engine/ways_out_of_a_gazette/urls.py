"""Addresses."""
from django.urls import path

from . import views

urlpatterns = [
    path("gazette/unsubscribe", views.UnsubscribeFromGazette.as_view()),
    path("crossword/unsubscribe", views.UnsubscribeFromCrossword.as_view()),
    path("weather/unsubscribe", views.unsubscribe_from_weather_interactive),
    path("weather/unsubscribe/<code>", views.unsubscribe_from_weather_noninteractive),
    path("sports/unsubscribe", views.unsubscribe_from_sports_interactive),
]
