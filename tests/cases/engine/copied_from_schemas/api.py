"""Joining by the API, and by a form."""
from fastapi import FastAPI
from flask_wtf import FlaskForm
from wtforms import StringField

from .letters import text_message
from .models import Joining, Member

app = FastAPI()


class FaxForm(FlaskForm):
    fax_number = StringField()


@app.post("/members")
def join(joining: Joining, session):
    birth_date = joining.birth_date.strip()
    member = Member(
        email=joining.email,
        first_name=joining.first_name,
        phone_number=joining.phone_number,
        birth_date=birth_date,
        street_address=joining.street_address,
        mobile_number=joining.mobile_number,
    )
    session.add(member)
    text_message(joining.mobile_number, "Welcome")
    return {"id": member.id}


def change_fax(member):
    form = FaxForm()
    if form.validate_on_submit():
        member.fax_number = form.fax_number.data
