"""A grid of guards: where an answer comes from, how it is carried, how it is asked, what is done.

Every way to carry an answer meets every way to ask for it; sources and acts take turns. What is guarded is silent.
Of each program there are twins: unguarded, guarded by something else, and guarded the wrong way round.
"""

from collections.abc import Iterator
from itertools import cycle
from textwrap import dedent, indent
from typing import NamedTuple

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings


class Source(NamedTuple):
    """An expression that says whether somebody agreed; ``grants`` where it is true if they did."""

    answer: str
    grants: bool = True
    head: str = ""


STORE = "import redis\nstore = redis.Redis()"
SOURCES = {
    "field": Source("user.analytics_consent"),
    "refusing field": Source("user.opted_out_of_analytics", grants=False),
    "row": Source(
        'Consent.objects.filter(user=user, purpose="analytics", granted=True).exists()',
        head="from .models import Consent",
    ),
    "row of a refusal": Source(
        "OptOut.objects.filter(user=user).exists()", grants=False, head="from .models import OptOut"
    ),
    "grant not revoked": Source(
        "db.session.query(ConsentGrant).filter_by(user=user.pk, revoked_at=None).first() is not None",
        head="from .tables import ConsentGrant, db",
    ),
    "cookie": Source('request.cookies.get("consent_analytics") == "yes"', head="from flask import request"),
    "browser's signal": Source('request.headers.get("DNT") == "1"', grants=False, head="from flask import request"),
    "environment": Source('os.environ.get("SHOP_TELEMETRY", "off") == "on"'),
    "set in a store": Source('store.sismember("shop:optouts", user.pk)', grants=False, head=STORE),
    "hash in a store": Source('store.hget(f"consent:{user.pk}", "analytics") == b"1"', head=STORE),
    "purposes": Source('"analytics" in user.agreed_purposes'),
    "revoked purposes": Source('"analytics" in user.revoked_purposes', grants=False),
    "bit": Source("user.consent_bits & ANALYTICS_BIT", head="ANALYTICS_BIT = 2"),
    "time": Source("user.analytics_consented_at is not None"),
    "status": Source('user.tracking_status == "opted_out"', grants=False),
    "version": Source("user.tracking_consent_version == POLICY", head="POLICY = 3"),
}


class Carrier(NamedTuple):
    """How an answer reaches where it is asked for: by what stands in the module and before the question."""

    asked: str
    before: str = ""
    module: str = ""
    grants: bool | None = None
    """Whether what is asked for grants, where that is not as the source has it."""
    is_alone: bool = True
    """Whether it is the answer alone: the contrary of a conjunction is no refusal."""


CARRIERS = {
    "itself": Carrier("({answer})"),
    "variable": Carrier("kept", "kept = {answer}"),
    "contrary": Carrier("(not kept)", "kept = not ({answer})"),
    "function": Carrier("told(user)", module="def told(user):\n    return {answer}"),
    "lambda": Carrier("told(user)", module="told = lambda user: {answer}"),
    "branches": Carrier(
        "told(user)", module="def told(user):\n    if {granted}:\n        return True\n    return False", grants=True
    ),
    "word": Carrier(
        'told(user) == "open"', module='def told(user):\n    return "open" if {granted} else "shut"', grants=True
    ),
    "member": Carrier(
        "told(user) is Door.OPEN",
        module="class Door(enum.Enum):\n    OPEN = 1\n    SHUT = 2\n\n"
        "def told(user):\n    return Door.OPEN if {granted} else Door.SHUT",
        grants=True,
    ),
    "cached": Carrier("told(user)", module="@functools.cache\ndef told(user):\n    return {answer}"),
    "memo": Carrier(
        "told(user)",
        module="known = {{}}\n\n"
        "def told(user):\n    if user.pk not in known:\n        known[user.pk] = {answer}\n    return known[user.pk]",
    ),
    "dictionary": Carrier('flags["kept"]', 'flags = {{"kept": {answer}, "theme": "dark"}}'),
    "namespace": Carrier(
        "told(user).kept", module="def told(user):\n    return types.SimpleNamespace(kept={answer}, theme=1)"
    ),
    "record": Carrier(
        "record.kept", "record = Record(kept={answer})", "@dataclasses.dataclass\nclass Record:\n    kept: bool"
    ),
    "object": Carrier(
        "gate.is_open()",
        "gate = Gate({answer})",
        "class Gate:\n    def __init__(self, kept):\n        self._kept = kept\n\n"
        "    def is_open(self):\n        return self._kept",
    ),
    "pair": Carrier("kept", "label, kept = product.label, {answer}"),
    "all of several": Carrier("all([product.listed, {granted}])", grants=True, is_alone=False),
    "any of several": Carrier("any([product.hidden, {refused}])", grants=False, is_alone=False),
    "walrus": Carrier("(kept := {answer})"),
}

QUESTIONS = {
    "if": "if {granted}:\n    {call}",
    "return": "if {refused}:\n    return None\n{call}",
    "else": "if {refused}:\n    product.views += 1\nelse:\n    {call}",
    "raise": "if {refused}:\n    raise ValueError(product.sku)\n{call}",
    "assert": "assert {granted}\n{call}",
    "and": "{granted} and {call}",
    "or": "{refused} or {call}",
    "ternary": "return {call} if {granted} else None",
    "continue": "for variant in product.variants:\n    if {refused}:\n        continue\n    {call}",
    "comprehension": "return [{call} for variant in product.variants if {granted}]",
    "while": "while {granted} and product.pending():\n    {call}",
    "nothing to walk over": "events = [product.sku] if {granted} else []\nfor event in events:\n    {call}",
    "helper that raises": "demand({granted})\n{call}",
    "caught": "try:\n    demand({granted})\nexcept PermissionError:\n    return None\n{call}",
    "context": "with only_if({granted}):\n    {call}",
    "chosen function": "send = (lambda: {call}) if {granted} else (lambda: None)\nsend()",
    "nested": "if {granted}:\n    if product.listed:\n        try:\n            {call}\n"
    "        except OSError:\n            pass",
}

HELPERS = """
def demand(go_on):
    if not go_on:
        raise PermissionError


@contextlib.contextmanager
def only_if(go_on):
    if not go_on:
        raise PermissionError
    yield
"""

ACTS = {
    "PostHog": ("import posthog", 'posthog.capture(distinct_id=str(user.pk), event="viewed")'),
    "Mixpanel": ("from mixpanel import Mixpanel\nmp = Mixpanel('t')", 'mp.track(str(user.pk), "Viewed")'),
    "Segment": ("import segment.analytics as analytics", 'analytics.track(str(user.pk), "Viewed")'),
    "thread": (
        "import posthog, threading",
        'threading.Thread(target=posthog.capture, args=(str(user.pk), "viewed")).start()',
    ),
    "request": (
        "import requests",
        'requests.post("https://www.google-analytics.com/mp/collect", json={"client_id": str(user.pk), "events": []})',
    ),
}

SOMETHING_ELSE = Source("user.is_staff")


def program(source: Source, carrier: Carrier, question: str, act: tuple[str, str], *, turned: bool = False) -> str:
    """A module with one function that acts behind a question; ``turned`` where it acts for those who refused."""
    told = f"({source.answer})"
    granted, refused = (told, f"(not {told})") if source.grants else (f"(not {told})", told)
    words = {"answer": source.answer, "granted": granted, "refused": refused}
    asked = carrier.asked.format(**words)
    grants = source.grants if carrier.grants is None else carrier.grants
    yes, no = (asked, f"not {asked}") if grants != turned else (f"not {asked}", asked)
    body = question.format(granted=f"({yes})", refused=f"({no})", call=act[1])
    return "\n".join(
        (
            "import contextlib, dataclasses, enum, functools, os, types",
            source.head,
            act[0],
            HELPERS,
            carrier.module.format(**words),
            "",
            "def viewed(user, product):",
            indent(carrier.before.format(**words) or "pass", "    "),
            indent(dedent(body), "    "),
            "",
        )
    )


def said_of(text: str) -> set[str]:
    """The codes about consent that a module gets, those of low confidence marked."""
    result = check_project([SourceFile("views.py", text.encode())], Settings())
    found = [finding for finding in result.findings if finding.code.startswith(("PRV2", "PRV9"))]
    return {finding.code if finding.confidence != "low" else f"{finding.code} perhaps" for finding in found}


def row(carrier: str) -> Iterator[tuple[str, str, str, tuple[str, str]]]:
    """All questions for one carrier, with sources and acts that take turns."""
    start = list(CARRIERS).index(carrier)
    sources = list(SOURCES)
    turning = cycle([*sources[start % len(sources) :], *sources[: start % len(sources)]])
    acts = list(ACTS)
    for number, question in enumerate(QUESTIONS):
        act = acts[(start + number) % len(acts)]
        yield next(turning), question, act, ACTS[act]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_guarded_is_silent(carrier: str) -> None:
    wrong = {
        f"{source}, {question}, {name}": said
        for source, question, name, act in row(carrier)
        if (said := said_of(program(SOURCES[source], CARRIERS[carrier], QUESTIONS[question], act)))
    }
    assert wrong == {}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_something_else_is_no_guard(carrier: str) -> None:
    wrong = {
        f"{question}, {name}": said
        for _, question, name, act in list(row(carrier))[::3]
        if (said := said_of(program(SOMETHING_ELSE, CARRIERS[carrier], QUESTIONS[question], act))) != {"PRV201"}
    }
    assert wrong == {}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_guard_the_wrong_way_round_is_told(carrier: str) -> None:
    expected = [{"PRV202"}] if CARRIERS[carrier].is_alone else [{"PRV202"}, {"PRV201"}, {"PRV201 perhaps"}]
    wrong = {
        f"{source}, {question}, {name}": said
        for source, question, name, act in list(row(carrier))[1::3]
        if (said := said_of(program(SOURCES[source], CARRIERS[carrier], QUESTIONS[question], act, turned=True)))
        not in expected
    }
    assert wrong == {}


@pytest.mark.parametrize("act", ACTS)
def test_unguarded_is_told(act: str) -> None:
    assert said_of(program(SOURCES["field"], CARRIERS["variable"], "{call}", ACTS[act])) == {"PRV201"}
