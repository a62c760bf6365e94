from django.db import models


class Reader(models.Model):
    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40)  # expect: PRV702
    email = models.EmailField()
    phone = models.CharField(max_length=20)  # expect: PRV702
    mobile_number = models.CharField(max_length=20)
    birth_date = models.DateField()
    religion = models.CharField(max_length=20)  # expect: PRV702
    home_address = models.CharField(max_length=80)
    shelf = models.CharField(max_length=10)

    def is_of_age(self, today):
        return (today - self.birth_date).days > 6574
