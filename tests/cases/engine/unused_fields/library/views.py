import csv
from .models import Author
COLUMNS = ["email", "nationality"]


def export(out):
    w = csv.writer(out)
    for a in Author.objects.all():
        w.writerow([getattr(a, c) for c in COLUMNS])
