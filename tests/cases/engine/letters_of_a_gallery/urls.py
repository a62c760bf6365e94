from django.contrib.auth.decorators import login_required
from django.urls import path

from . import views

urlpatterns = [
    path("vernissage/unsubscribe/", login_required(views.StopVernissage.as_view())),
    path("collectors/unsubscribe/<str:signed>/", views.StopCollectors.as_view()),
    path("account/delete/", login_required(views.delete_account)),
    path("account/wipe/", login_required(views.wipe_account)),
    path("catalogue/", login_required(views.catalogue)),
]
