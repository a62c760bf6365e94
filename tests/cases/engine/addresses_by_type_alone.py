"""One field, and nothing else that speaks of a person."""
import logging

from django.db import models


class Inquiry(models.Model):
    contact = models.EmailField()
    topic = models.CharField(max_length=30)


def noted(pk):
    row = Inquiry.objects.get(pk=pk)
    logging.info("%s", row.contact)  # expect: PRV601
    logging.info("%s", row.topic)
