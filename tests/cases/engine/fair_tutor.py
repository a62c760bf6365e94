"""Lessons of a tutor, sold by the month (Sanic and plain classes)."""
from __future__ import annotations

import abc
from decimal import Decimal as D

from sanic import Sanic, exceptions
from sanic.response import json

app = Sanic("tutor")


class PriceRule(abc.ABC):
    @abc.abstractmethod
    def apply(self, amount: D, student) -> D: ...


class Weekend(PriceRule):
    def apply(self, amount, student):
        return amount * D("1.10")


class Discretion(PriceRule):
    def apply(self, amount, student):
        if student.recordings_consent:
            return amount
        return amount + D("6")  # expect: PRV302


class Siblings(PriceRule):
    def apply(self, amount, student):
        if student.siblings:
            return amount * D("0.9")
        return amount


MONTHLY = D("80")
RULES = [Weekend(), Discretion(), Siblings()]


def monthly_price(student):
    amount = MONTHLY
    for rule in RULES:
        amount = rule.apply(amount, student)
    return amount


def exam_fee(student):
    extra = D("0")
    if not student.recordings_consent:
        extra = D("15")  # expect: PRV301
    if student.is_late:
        extra = extra + D("5")
    return D("60") + extra


def books(student):
    cost = {"grammar": 20, "reader": 14}
    return sum(cost[book] for book in student.books)


@app.get("/lessons")
async def lessons(request):
    student = request.ctx.student
    if student.recordings_consent is False:  # expect: PRV303
        raise exceptions.Forbidden("Please allow recordings for our marketing")
    return json({"lessons": student.lessons})


@app.get("/certificate")
async def certificate(request):
    student = request.ctx.student
    if not student.passed:
        raise exceptions.Forbidden("Pass the exam first")
    return json({"certificate": student.id})


@app.get("/replay")
async def replay(request):
    student = request.ctx.student
    if not student.recordings_consent:
        return json({"replay": None, "why": "you asked us not to record"})
    return json({"replay": student.last_recording})
