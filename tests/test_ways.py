"""The way of each finding leads from its source through every call to its sink, and all outputs tell the same."""

import json
from textwrap import dedent

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.contents import Contents
from flake8_privacy.report.json import render_json
from flake8_privacy.report.text import TextStyle, render_text
from flake8_privacy.rules.base import LONGEST_WAY
from flake8_privacy.settings import Settings
from tests.test_cases import load_case, load_shop

CHANNEL = """\
from mixpanel import Mixpanel

mp = Mixpanel("token")


def publish(body):
    mp.track("1", "published", {"body": body})
"""
SENT = "channel.py:7 track() sends it to Mixpanel"


def run(**modules: str) -> Result:
    files = {"channel": CHANNEL, **modules}
    return check_project(
        [SourceFile(f"{name}.py", dedent(text).encode()) for name, text in files.items()], Settings(select=("PRV",))
    )


def ways(code: str, **modules: str) -> list[list[str]]:
    """The steps of all findings of one code, as ``file:line note``."""
    found = [finding for finding in run(**modules).findings if finding.code == code]
    return [[f"{step.path}:{step.line} {step.note}" for step in finding.trace] for finding in found]


def test_chain_of_calls_over_modules() -> None:
    assert ways(
        "PRV101",
        desk="""\
            from rounds import announce

            def booked(guest):
                address = guest.email
                announce(address)
            """,
        rounds="""\
            from post import deliver

            def announce(target):
                deliver(text=f"to {target}")
            """,
        post="""\
            import json
            from channel import publish

            def deliver(text):
                publish(json.dumps({"text": text}))
            """,
    ) == [
        [
            "desk.py:4 guest.email is read",
            "desk.py:5 announce() takes it as target",
            "rounds.py:4 deliver() takes it as text",
            "post.py:5 publish() takes it as body",
            SENT,
        ]
    ]


def test_helpers_that_return() -> None:
    assert ways(
        "PRV101",
        people="""\
            def address_of(guest):
                return looked_up(guest)

            def looked_up(guest):
                return guest.email
            """,
        layout="""\
            def line(value):
                return bracketed(value)

            def bracketed(value):
                return f"<{value}>"
            """,
        desk="""\
            from channel import publish
            from layout import line
            from people import address_of

            def booked(guest):
                publish(line(address_of(guest)))
            """,
    ) == [
        [
            "people.py:5 guest.email is read",
            "people.py:2 looked_up() returns it",
            "desk.py:6 address_of() returns it",
            "layout.py:2 bracketed() returns it",
            "desk.py:6 line() returns it",
            "desk.py:6 publish() takes it as body",
            SENT,
        ]
    ]


def test_helper_within_the_wrapper() -> None:
    assert ways(
        "PRV101",
        desk="""\
            from channel import publish

            def booked(guest):
                announce(guest.email)

            def announce(target):
                text = framed(target)
                publish(text)

            def framed(value):
                return f"[{value}]"
            """,
    ) == [
        [
            "desk.py:4 guest.email is read",
            "desk.py:4 announce() takes it as target",
            "desk.py:7 framed() returns it",
            "desk.py:8 publish() takes it as body",
            SENT,
        ]
    ]


def test_attribute_set_by_one_method_and_sent_by_another() -> None:
    desk = """\
        from channel import publish

        class Note:
            def __init__(self, target):
                self.target = target

            def post(self):
                self.hand_over(self.target)

            def hand_over(self, value):
                publish(value)

        def booked(guest):
            note = Note(guest.email)
            note.post()
        """
    assert ways("PRV101", desk=desk) == [
        [
            "desk.py:14 guest.email is read",
            "desk.py:14 Note() keeps it as target",
            "desk.py:15 post() takes it as target",
            "desk.py:8 hand_over() takes it as value",
            "desk.py:11 publish() takes it as body",
            SENT,
        ]
    ]


def test_attribute_kept_for_other_methods_and_a_property() -> None:
    desk = """\
        from channel import publish

        class Stay:
            def __init__(self, guest):
                self.email = guest.email
                self.guest = guest

            @property
            def phone(self):
                return self.guest.phone

            def post(self):
                publish(self.email)

            def call(self):
                publish(self.phone)
        """
    assert ways("PRV101", desk=desk) == [
        [
            "desk.py:5 guest.email is read",
            "desk.py:5 self.email keeps it",
            "desk.py:13 publish() takes it as body",
            SENT,
        ],
        [
            "desk.py:10 guest.phone is read",
            "desk.py:16 phone() returns it",
            "desk.py:16 publish() takes it as body",
            SENT,
        ],
    ]


def test_deferred_calls_and_closures() -> None:
    desk = """\
        from threading import Thread
        from django.db import transaction
        from channel import publish

        def booked(guest):
            later.delay(guest.email)

        def later(value):
            Thread(target=publish, args=(value,)).start()

        def paid(guest):
            transaction.on_commit(lambda: publish(guest.phone))

        def left(guest):
            def done():
                publish(guest.email)
            done()
        """
    assert ways("PRV101", desk=desk) == [
        [
            "desk.py:6 guest.email is read",
            "desk.py:6 later() takes it as value",
            "desk.py:9 publish() takes it as body",
            SENT,
        ],
        ["desk.py:12 guest.phone is read", "desk.py:12 publish() takes it as body", SENT],
        ["desk.py:16 guest.email is read", "desk.py:16 publish() takes it as body", SENT],
    ]


def test_recursion_has_an_end_and_repeats_nothing() -> None:
    desk = """\
        from channel import publish

        def booked(guest):
            first(3, guest.email)

        def first(count, value):
            if count:
                second(count - 1, value)
            else:
                publish(value)

        def second(count, value):
            first(count, value)
        """
    (way,) = ways("PRV101", desk=desk)
    assert way[:2] == ["desk.py:4 guest.email is read", "desk.py:4 first() takes it as value"]
    assert way[-2:] == ["desk.py:10 publish() takes it as body", SENT]
    assert len(set(way)) == len(way) <= 6


def test_very_long_way_is_shown_by_both_ends() -> None:
    length = LONGEST_WAY + 10
    lines = ["from channel import publish", "def booked(guest):", "    hop0(guest.email)"]
    for number in range(length):
        lines += [f"def hop{number}(value):", f"    hop{number + 1}(value)"]
    lines += [f"def hop{length}(value):", "    publish(value)"]
    (way,) = ways("PRV101", desk="\n".join(lines))
    assert len(way) == LONGEST_WAY + 1
    assert way[0] == "desk.py:3 guest.email is read"
    assert way[-1] == SENT
    assert [step for step in way if step.endswith("more steps")] == [way[LONGEST_WAY // 2]]


def test_way_is_that_of_the_field_that_the_message_names_first() -> None:
    desk = """\
        from channel import publish

        def booked(guest):
            publish({"tel": guest.phone, "mail": guest.email})
        """
    ((first, *_),) = ways("PRV101", desk=desk)
    assert first == "desk.py:4 guest.email is read"


TRIPS = """\
    from channel import publish

    def lowest(guest):
        publish(guest.pk)

    def middle(guest):
        lowest(guest)

    def asked(guest):
        if guest.analytics_consent:
            middle(guest)

    def unasked(guest):
        middle(guest)

    def turned(guest):
        if not guest.analytics_consent:
            middle(guest)
    """


def test_unguarded_caller_leads_down_to_the_sink() -> None:
    assert ways("PRV201", trips=TRIPS) == [
        [
            "trips.py:14 middle() is called, and nothing asks for consent",
            "trips.py:7 lowest() is called",
            "trips.py:4 publish() is called",
            "channel.py:7 track() sends to Mixpanel",
        ]
    ]


def test_guard_comes_first_and_then_the_calls_below_it() -> None:
    assert ways("PRV202", trips=TRIPS) == [
        [
            "trips.py:17 this condition decides",
            "trips.py:18 middle() is called",
            "trips.py:7 lowest() is called",
            "trips.py:4 publish() is called",
            "channel.py:7 track() sends to Mixpanel",
        ]
    ]


def test_checks_without_effect_show_where_they_stand() -> None:
    trips = """\
        from channel import publish

        def require_consent(guest):
            if not guest.has_consented:
                raise PermissionError

        def opened(guest):
            try:
                require_consent(guest)
            except PermissionError:
                pass
            publish(guest.pk)

        def closed(guest):
            if guest.has_consented or True:
                publish(guest.pk)
        """
    assert ways("PRV206", trips=trips) == [
        [
            "trips.py:9 a refusal is raised here and caught",
            "trips.py:12 publish() is called",
            "channel.py:7 track() sends to Mixpanel",
        ],
        ["trips.py:15 this check decides nothing"],
    ]


@pytest.mark.parametrize("name", ["shop", "sharing/tracker_class", "consent/partly_guarded", "engine/ways_of_data.py"])
def test_text_and_json_tell_the_same_steps(name: str) -> None:
    case = load_shop() if name == "shop" else load_case(name)
    result = check_project(case.sources, Settings())
    contents = Contents(result.findings, (), result, lambda path: path, lambda path, number: "")
    told = [
        (f"{step['path']}:{step['line']}:{step['column']}", step["note"])
        for finding in json.loads(render_json(contents))["findings"]
        for step in finding["trace"]
    ]
    lines = render_text(contents, TextStyle(everything=True)).split("\n")
    shown = [line[6:] for line in lines if line.startswith(("  way ", "      "))]
    assert [tuple(line.split(maxsplit=1)) for line in shown] == told
    assert told


@pytest.mark.parametrize("name", ["shop", "sharing/tracker_class", "engine/ways_of_data.py", "engine/recursion"])
def test_no_way_goes_through_one_point_twice(name: str) -> None:
    case = load_shop() if name == "shop" else load_case(name)
    for finding in check_project(case.sources, Settings()).findings:
        assert len(set(finding.trace)) == len(finding.trace)
