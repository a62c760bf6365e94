from django.db import models


class Visitor(models.Model):
    email = models.EmailField()
    first_name = models.CharField(max_length=40)
    newsletter_consent = models.BooleanField(default=False)
    unsubscribe_token = models.CharField(max_length=40)
    last_visit = models.DateField()
