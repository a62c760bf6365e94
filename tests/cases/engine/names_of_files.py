"""Files of a practice."""
import csv
import os
import pathlib
import shutil
import zipfile
from pathlib import Path

import boto3
import pandas as pd
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

BUCKET = os.environ["BUCKET"]
s3 = boto3.client("s3")
ROOT = Path("/var/practice")


def letter(patient, text):
    target = ROOT / "letters" / f"{patient.last_name}.txt"
    target.write_text(text)  # expect: PRV606
    (ROOT / f"{patient.pk}.txt").write_text(text)


def letter_join(patient, text):
    path = ROOT.joinpath("letters", patient.email + ".txt")
    with path.open("w") as handle:  # expect: PRV606
        handle.write(text)


def scan(patient, data):
    s3.put_object(Bucket=BUCKET, Key=f"scans/{patient.email}/1.png", Body=data)  # expect: PRV606
    s3.put_object(Bucket=BUCKET, Key=f"scans/{patient.pk}/1.png", Body=data, Metadata={"kind": "scan"})


def upload(patient, file):
    s3.upload_fileobj(file, BUCKET, "uploads/%s" % patient.phone_number)  # expect: PRV606
    s3.upload_file(file.name, BUCKET, "uploads/%s" % patient.pk)


def photo(patient, upload):
    default_storage.save(f"photos/{patient.username}.jpg", upload)  # expect: PRV606
    default_storage.save(f"photos/{patient.pk}.jpg", upload)


def archive(patients):
    with zipfile.ZipFile("archive.zip", "w") as out:
        for patient in patients:
            out.writestr(f"{patient.pk}.txt", patient.email)


def folder_of(patient):
    os.makedirs(os.path.join("data", patient.last_name), exist_ok=True)  # expect: PRV606
    os.makedirs(os.path.join("data", str(patient.pk)), exist_ok=True)


def report(patient, rows):
    frame = pd.DataFrame(rows)
    frame.to_csv(f"reports/{patient.email}.csv")  # expect: PRV606
    frame.to_csv(f"reports/{patient.pk}.csv")


def rename(patient, source):
    shutil.move(source, f"done/{patient.first_name}-{patient.last_name}.pdf")  # expect: PRV606


def config_of(name):
    with open(os.path.join("config", name + ".toml")) as handle:
        return handle.read()


def emails_file(email_template):
    with open(f"templates/{email_template}.html") as handle:
        return handle.read()


def import_emails(emails_path, user_file):
    with open(emails_path) as handle, open(user_file) as other:
        return list(csv.reader(handle)), other.read()


class Exporter:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def path_for(self, customer):
        return self.folder / (customer.email + ".json")

    def dump(self, customer, text):
        self.path_for(customer).write_text(text)  # expect: PRV606
