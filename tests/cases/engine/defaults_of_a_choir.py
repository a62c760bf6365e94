"""Sign-up of a choir: forms and columns."""
from typing import Annotated

from attrs import define, field
from fastapi import FastAPI, Form, Query
from sqlalchemy import Boolean, Column, Integer, String, text
from sqlalchemy.orm import declarative_base
from wtforms import BooleanField, Form as WTForm, StringField

Base = declarative_base()
app = FastAPI()


class Singer(Base):
    __tablename__ = "singers"
    id = Column(Integer, primary_key=True)
    voice = Column(String(10))
    newsletter_consent = Column(Boolean, default=True)  # expect: PRV204
    photo_wall = Column(Boolean, default=True)
    tracking_opt_in = Column(Boolean, default=False)
    ads_opt_in = Column(Boolean, server_default=text("true"))  # expect: PRV204
    has_paid = Column(Boolean, server_default=text("false"))


@define
class Choices:
    marketing_consent: bool = True  # expect: PRV204
    profiling_consent: bool = field(default=False)
    sings_solo: bool = field(default=True)


class JoinForm(WTForm):
    voice = StringField("Voice")
    newsletter = BooleanField("Send me the newsletter", default="checked")  # expect: PRV204
    rules_read = BooleanField("I read the rules", default=False)


@app.post("/join")
async def join(voice: Annotated[str, Form()], newsletter: Annotated[bool, Form()] = True, bass: Annotated[bool, Query()] = True):  # expect: PRV204
    return {"voice": voice, "newsletter": newsletter, "bass": bass}


def enrol(voice, *, share_data=False, marketing_consent=True, remember=True):  # expect: PRV204
    return voice, share_data, marketing_consent, remember


def lookups(request, singer):
    first = request.POST.get("marketing_consent", "on")  # expect: PRV204
    second = request.POST.get("marketing_consent", "off")
    third = request.POST.get("voice", "on")
    fourth = singer.get("do_not_track", False)  # expect: PRV204
    return first, second, third, fourth
