"""Personal data is seen wherever it comes from, however it travels and wherever it goes, and what is beside it is not.

Each program is put together of three parts: a source, which gives a personal expression and a harmless one; a carrier,
which takes both along; and a sink. Every carrier goes with some of the sources and sinks, chosen in turn, so that each
run checks the same programs.
"""

from typing import NamedTuple

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.selection import select_findings
from flake8_privacy.settings import Settings

PROGRAMS_A_CARRIER = 5
DIRTY, CLEAN, SEND, TELLS = "DIRTY", "CLEAN", "SEND", "  # tells"
"""A statement ``SEND(x)`` in a carrier is the sink given x; a line that ends in ``TELLS`` must be reported."""


class Source(NamedTuple):
    """Where a value comes from: what stands before the function, its parameters, its first lines, both expressions."""

    dirty: str
    clean: str
    parameters: str = ""
    start: str = ""
    head: str = ""


class Sink(NamedTuple):
    """Where a value goes: what stands before the function, the statement for ``X``, and the code of its finding."""

    head: str
    statement: str
    code: str


MODEL = """\
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=30)
    contact = models.EmailField()
    plan = models.CharField(max_length=9)
"""
RECORD = """\
from dataclasses import dataclass


@dataclass
class Customer:
    name: str
    plan: str
"""
SOURCES = {
    "parameter": Source("email", "plan", "email, plan"),
    "attribute": Source("user.email", "user.plan", "user"),
    "declared": Source("who.name", "who.plan", "who: Customer", head=RECORD),
    "query": Source("row.name", "row.plan", "pk", "row = Customer.objects.get(pk=pk)", MODEL),
    "column": Source("row.contact", "row.plan", "pk", "row = Customer.objects.get(pk=pk)", MODEL),
    "class from elsewhere": Source(
        "row.name", "row.plan", "pk", "row = Customer.objects.filter(pk=pk).first()", "from shop.models import Customer"
    ),
    "columns of a query": Source(
        "mail",
        "plan",
        "pk",
        'mail, plan = Customer.objects.values_list("email", "plan").get(pk=pk)',
        "from shop.models import Customer",
    ),
    "selected": Source(
        "row.name",
        "row.plan",
        "session, pk",
        "row = session.scalars(select(Member).where(Member.id == pk)).one()",
        "from shop.tables import Member\nfrom sqlalchemy import select",
    ),
    "statement": Source(
        "row[0]",
        "row[1]",
        "cursor, pk",
        'cursor.execute("SELECT email, plan FROM customers WHERE id = %s", (pk,))\n    row = cursor.fetchone()',
    ),
    "sheet": Source('row["First Name"]', 'row["Plan"]', "path", "row = next(csv.DictReader(open(path)))", "import csv"),
    "frame": Source(
        'df["email"].iloc[0]', 'df.loc[0, "plan"]', "path", "df = pd.read_csv(path)", "import pandas as pd"
    ),
    "form": Source('form.cleaned_data["phone"]', 'form.cleaned_data["plan"]', "form"),
    "request": Source('request.POST.get("email")', 'request.POST.get("plan")', "request"),
    "header": Source('request.headers.get("X-Forwarded-For")', 'request.headers.get("Accept")', "request"),
    "keys": Source('event["customer"]["email"]', 'event["customer"]["plan"]', "event"),
    "neighbour": Source("order.customer.phone", "order.customer.plan", "order"),
}
SINKS = {
    "log": Sink("import logging\nlogger = logging.getLogger(__name__)", 'logger.info("seen %s", X)', "PRV601"),
    "print": Sink("", 'print("seen", X)', "PRV601"),
    "event": Sink("import posthog", 'posthog.capture(distinct_id="1", event="seen", properties={"data": X})', "PRV101"),
    "partner": Sink(
        "import requests", 'requests.post("https://api.giftbarn.io/x", json={"data": X}, timeout=5)', "PRV101"
    ),
    "prompt": Sink(
        "from openai import OpenAI\nllm = OpenAI()",
        'llm.chat.completions.create(model="m", messages=[{"role": "user", "content": str(X)}])',
        "PRV107",
    ),
    "address": Sink(
        "import os\nimport requests", 'requests.get(os.environ["DESK"], params={"q": X}, timeout=5)', "PRV105"
    ),
    "key": Sink("from django.core.cache import cache", "cache.get(f'seen:{X}')", "PRV606"),
}
CARRIERS = """\
== nothing
--
SEND(DIRTY)  # tells
SEND(CLEAN)
== overwritten
--
value = DIRTY
value = CLEAN
SEND(value)
== unpacking
--
first, *others = [DIRTY, CLEAN]
SEND(first)  # tells
SEND(others)
== last item
--
row = [CLEAN, DIRTY]
SEND(row[-1])  # tells
SEND(row[-2])
== dict
--
body = {"k": CLEAN}
SEND(body)
body["v"] = DIRTY
SEND(body)  # tells
SEND(body["k"])
== popped
--
body = {"k": CLEAN, "v": DIRTY}
body.pop("v")
SEND(body)
== allowed keys
--
body = {"k": CLEAN, "v": DIRTY}
part = {k: body[k] for k in ("k",)}
SEND(part)
== text
--
text = ", ".join(["x", str(DIRTY)])
SEND(text)  # tells
length = len(text)
SEND(length)
== read back
import json
--
body = json.loads(json.dumps({"k": CLEAN, "v": DIRTY}))
SEND(body["v"])  # tells
SEND(body["k"])
== name space
from types import SimpleNamespace
--
space = SimpleNamespace(k=CLEAN, v=DIRTY)
SEND(space.v)  # tells
SEND(space.k)
== reduced
from functools import reduce
--
text = reduce(lambda a, b: f'{a}{b}', [CLEAN, DIRTY], '')
SEND(text)  # tells
== helper that gives
def wrap(value):
    return {'v': value}
--
body = wrap(DIRTY)
SEND(body)  # tells
other = wrap(CLEAN)
SEND(other)
== closure
def maker(value):
    def build():
        return {'v': value}

    return build
--
body = maker(DIRTY)()
SEND(body)  # tells
other = maker(CLEAN)()
SEND(other)
== helper that sends
def tell(value):
    SEND(value)
--
tell(DIRTY)  # tells
tell(CLEAN)
== options
def tell(**values):
    SEND(values)
--
tell(v=DIRTY)  # tells
tell(v=CLEAN)
== body begun elsewhere
def begin(kind):
    return {'k': kind}
--
body = begin(CLEAN)
body['v'] = DIRTY
SEND(body)  # tells
SEND(body['k'])
== instance
class Note:
    def __init__(self, kind, body):
        self.kind = kind
        self.body = body
--
note = Note(CLEAN, DIRTY)
SEND(note.body)  # tells
SEND(note.kind)
== after its fields
from dataclasses import dataclass, field


@dataclass
class Label:
    body: str
    text: str = field(init=False)

    def __post_init__(self):
        self.text = f'<{self.body}>'
--
label = Label(DIRTY)
SEND(label.text)  # tells
other = Label(CLEAN)
SEND(other.text)
== shared instance
class Desk:
    _one = None

    @classmethod
    def shared(cls):
        if cls._one is None:
            cls._one = cls()
        return cls._one

    def tell(self, value):
        SEND(value)
--
Desk.shared().tell(DIRTY)  # tells
Desk.shared().tell(CLEAN)
== getter
class Desk:
    def tell(self, value):
        SEND(value)


_desk = None


def desk():
    global _desk
    if _desk is None:
        _desk = Desk()
    return _desk
--
desk().tell(DIRTY)  # tells
desk().tell(CLEAN)
== factory
class Desk:
    def tell(self, value):
        SEND(value)


class Blind:
    def tell(self, value):
        return None


def make(kind):
    return Desk() if kind else Blind()
--
make(CLEAN).tell(DIRTY)  # tells
Blind().tell(DIRTY)
== abstract
from abc import ABC, abstractmethod


class Desk(ABC):
    @abstractmethod
    def tell(self, value): ...


class Open(Desk):
    def tell(self, value):
        SEND(value)


def desk() -> Desk:
    return Open()
--
desk().tell(DIRTY)  # tells
desk().tell(CLEAN)
== table of functions
def loud(value):
    SEND(value)


def quiet(value):
    return None


ACTIONS = {'loud': loud, 'quiet': quiet}
--
ACTIONS['loud'](DIRTY)  # tells
ACTIONS['quiet'](DIRTY)
ACTIONS['loud'](CLEAN)
== thread
import threading


def tell(value):
    SEND(value)
--
threading.Thread(target=tell, args=(DIRTY,)).start()  # tells
threading.Thread(target=tell, args=(CLEAN,)).start()
== masked
def mask(value):
    return str(value)[:1] + '***'
--
text = mask(DIRTY)
SEND(text)
"""
"""Each with what stands before the function and, behind the dashes, what stands in it."""


def carriers() -> dict[str, tuple[str, str]]:
    """The carriers by their names."""
    found = {}
    for section in CARRIERS.split("== ")[1:]:
        name, _, rest = section.partition("\n")
        before, _, body = rest.partition("--\n")
        found[name] = before.rstrip(), body.rstrip()
    return found


def programs() -> list[tuple[str, str, str]]:
    """Each carrier with some sources and sinks, so that all of these come up equally often."""
    sources, sinks = list(SOURCES), list(SINKS)
    return [
        (carrier, sources[(place * 7 + turn * 3) % len(sources)], sinks[(place + turn) % len(sinks)])
        for place, carrier in enumerate(carriers())
        for turn in range(PROGRAMS_A_CARRIER)
    ]


def written(carrier: str, source: Source, sink: Sink) -> tuple[str, set[tuple[int, str]]]:
    """A program, and the findings that it must get."""
    before, body = carriers()[carrier]
    indented = "\n".join(f"    {line}" for line in body.split("\n"))
    start = f"    {source.start}\n" if source.start else ""
    parts = (source.head, sink.head, before, f"def handle({source.parameters}):\n{start}{indented}")
    lines, expected = [], set()
    for number, line in enumerate("\n\n\n".join(filter(None, parts)).split("\n"), 1):
        if line.endswith(TELLS):
            expected.add((number, sink.code))
        code = line.removesuffix(TELLS).replace(DIRTY, source.dirty).replace(CLEAN, source.clean)
        bare = code.lstrip()
        if bare.startswith(f"{SEND}("):
            code = code[: -len(bare)] + _given(sink.statement, bare[len(SEND) + 1 : -1])
        lines.append(code)
    return "\n".join(lines) + "\n", expected


def _given(statement: str, value: str) -> str:
    """A sink that is given a value; within a text, quotes are the other ones."""
    return statement.replace("X", value.replace("'", '"') if "{X}" in statement else value)


@pytest.mark.parametrize(("carrier", "source", "sink"), programs())
def test_program_gets_its_findings_and_no_others(carrier: str, source: str, sink: str) -> None:
    text, expected = written(carrier, SOURCES[source], SINKS[sink])
    compile(text, "app.py", "exec")
    settings, files = Settings(), (SourceFile("app.py", text.encode()),)
    result = check_project(files, settings)
    shown, _ = select_findings(result.findings, settings, files)
    codes = {each.code for each in SINKS.values()}
    assert {(found.place.line, found.code) for found in shown if found.code in codes} == expected, text
