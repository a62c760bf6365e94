"""A hostel's class-based views: what a view of a package shows is an instance of the model that it names."""

import logging

from django.db import models
from django.views.generic import DeleteView, DetailView
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

logger = logging.getLogger(__name__)


class Lodger(models.Model):
    name = models.CharField(max_length=80)
    bed = models.ForeignKey("Bed", null=True, on_delete=models.SET_NULL)

    def __str__(self):
        return self.name


class Bed(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class LodgerDetail(DetailView):
    model = Lodger

    def get(self, request, pk):
        found = self.get_object()
        logger.info("shown: %s", found)  # expect: PRV601
        logger.info("shown: %s", found.pk)
        return super().get(request, pk)


class BedRemoval(DeleteView):
    model = Bed

    def post(self, request, pk):
        found = self.get_object()
        logger.info("taken apart: %s", found)
        return super().post(request, pk)


class LodgerSet(viewsets.ModelViewSet):
    queryset = Lodger.objects.select_related("bed")

    @action(detail=True, methods=["post"])
    def leave(self, request, pk=None):
        leaving = self.get_object()
        logger.info("%s has left", leaving)  # expect: PRV601
        logger.info("%d are still here", self.get_queryset().count())
        return Response({"left": leaving.pk})


class BedSet(viewsets.ModelViewSet):
    def get_queryset(self):
        return Bed.objects.filter(lodger=None)

    @action(detail=True, methods=["post"])
    def clean(self, request, pk=None):
        logger.info("%s is clean", self.get_object())
        return Response({"clean": True})
