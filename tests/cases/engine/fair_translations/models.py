from django.db import models


class Subscriber(models.Model):
    training_data_consent = models.BooleanField(default=False)
    plan = models.CharField(max_length=10)

    @property
    def takes_part(self):
        return self.training_data_consent
