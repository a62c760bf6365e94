"""Exams are watched over by an outside company."""
import os

import requests

PROCTOR = "https://api.invigil8.com/v2"


def acting_headers(teacher):
    headers = {"X-Api-Key": os.environ["PROCTOR_KEY"]}
    headers["X-On-Behalf-Of"] = teacher.email
    return headers


def service_headers(exam):
    return {"X-Api-Key": os.environ["PROCTOR_KEY"], "X-Exam": exam.number, "X-Mail-Template": exam.email_template}


def open_room(exam, teacher):
    body = {"exam": exam.number, "minutes": exam.minutes}
    return requests.post(f"{PROCTOR}/rooms", json=body, headers=acting_headers(teacher), timeout=9)  # expect: PRV101


def close_room(exam):
    return requests.post(f"{PROCTOR}/rooms/{exam.number}/close", headers=service_headers(exam), timeout=9)


def join_room(exam, student):
    pair = (os.environ["PROCTOR_ACCOUNT"], os.environ["PROCTOR_KEY"])
    url = f"{PROCTOR}/rooms/{exam.number}/seats"
    return requests.post(url, json={"seat": str(student.pk)}, auth=pair, timeout=9)


def room_list(school):
    cookies = {"school": str(school.pk), "lang": school.language}
    return requests.get(f"{PROCTOR}/rooms", params={"name": school.name}, cookies=cookies, timeout=9).json()
