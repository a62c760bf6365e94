"""What a pottery course asks for, and reads in texts that are filled in, or by a schema."""
from django.db import models
from flask import Blueprint, jsonify, request
from marshmallow import Schema, fields

course = Blueprint("course", __name__)


class Potter(models.Model):
    first_name = models.CharField(max_length=40)
    mobile_phone = models.CharField(max_length=30)  # expect: PRV702
    clay = models.CharField(max_length=10)


class PotterSchema(Schema):
    street_address = fields.Str()  # expect: PRV702
    email = fields.Email()
    clay = fields.Str()


class KilnSchema(Schema):
    last_name = fields.Str()
    heat = fields.Int()


kiln_schema = KilnSchema()


def greeting(potter):
    return "Dear {p.first_name}, your pot is ready.".format(p=potter)


@course.post("/potters")
def add():
    data = PotterSchema().load(request.get_json())
    return jsonify({"email": data["email"], "clay": data["clay"]})


@course.get("/kilns")
def kiln():
    return kiln_schema.jsonify(request.kiln)
