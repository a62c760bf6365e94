import msgspec
from flask import Blueprint, request
from flask import jsonify as answer

from .schemas import Registration, Sample

pages = Blueprint("pages", __name__)


@pages.post("/register")
def register(lists):
    registration = msgspec.convert(request.get_json(), Registration)
    lists.add(registration.email)
    return answer(done=True)


@pages.delete("/account")
def erase_account():  # expect: PRV504
    return answer(erased=True)


def read_file(stream, lists):
    sample = msgspec.json.decode(stream.read(), type=Sample)
    lists.add(sample.email)
