"""What has nothing to do with a file changes none of its findings, and no order changes any."""

import random
from collections.abc import Iterable
from functools import cache
from textwrap import dedent

from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import Finding
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings
from tests.test_cases import Case, case_names, load_case

SWITCHING = {
    "consent/sdk_switches.py",
    "engine/configured_clients.py",
    "idioms/g8_budget_planner",
    "idioms/g8_text_editor",
}
"""They turn an SDK off for the whole process, so for the whole project: no strangers to those that use it."""

BLOCKS = {
    "channel": """\
        from mixpanel import Mixpanel

        mp = Mixpanel("token")


        class Channel:
            def __init__(self, target):
                self.target = target

            def post(self):
                mp.track("1", "posted", {"target": self.target})


        def publish(value):
            mp.track("1", "published", {"value": value})


        def record(user, name):
            mp.track(str(user.pk), name)
        """,
    "readers": """\
        def contact_of(person):
            return looked_up(person)


        def looked_up(person):
            return person.email


        def label_of(product):
            return product.title
        """,
    "guards": """\
        from .channel import record


        def opened(user):
            if user.analytics_consent:
                record(user, "opened")


        def closed(user):
            record(user, "closed")


        def turned(user):
            if user.opted_out:
                record(user, "turned")
        """,
    "senders": """\
        from .channel import Channel, publish
        from .readers import contact_of, label_of


        def booked(guest):
            publish(contact_of(guest))


        def shown(product):
            publish(label_of(product))


        def kept(guest):
            Channel(guest.phone).post()
        """,
    "same_names": """\
        import logging

        logger = logging.getLogger(__name__)


        class Channel:
            def post(self):
                return None


        def publish(value):
            return value


        def record(user, name):
            logger.info("%s of %s", name, user.email)


        def contact_of(person):
            return person.pk
        """,
    "callers": """\
        from .same_names import contact_of, publish, record


        def called(user):
            if not user.has_consented:
                return
            record(user, publish(contact_of(user)))


        def priced(member, price):
            if not member.data_sharing:
                price += 29
            return price
        """,
    "logging": """\
        from logging import getLogger

        logger = getLogger(__name__)


        def note(customer):
            logger.warning("no mail for %s", customer.email)
        """,
    "advertising": """\
        from facebook_business.adobjects.customaudience import CustomAudience


        def targeted(user):
            CustomAudience("1").add_users(schema="EMAIL", users=[user.email])
        """,
    "broken": "def half(:\n",
    "__init__": "",
}
WHOLE = (("channel", "readers", "guards", "senders"), ("same_names", "callers"), ("logging",), ("advertising",))
"""Blocks that belong together: one imports the others."""


def package(name: str, blocks: Iterable[str]) -> list[SourceFile]:
    return [SourceFile(f"{name}/{block}.py", dedent(BLOCKS[block]).encode()) for block in blocks]


def found_in(prefix: str, sources: Iterable[SourceFile]) -> list[Finding]:
    found = check_project(sources, Settings()).findings
    return [finding for finding in found if finding.place.path.startswith(prefix)]


blocks = st.sets(st.sampled_from(WHOLE), min_size=1).map(
    lambda groups: sorted({"__init__", *(block for group in groups for block in group)})
)
strangers = st.dictionaries(
    st.sampled_from(["a", "app2", "lib/app", "src/b", "zoo"]), st.sets(st.sampled_from(sorted(BLOCKS))), max_size=4
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(blocks, strangers, st.integers(0, 2**16))
def test_strangers_in_any_order_change_nothing(own: list[str], others: dict[str, set[str]], seed: int) -> None:
    mine = package("app", own)
    all_files = mine + [file for name, parts in others.items() for file in package(name, sorted(parts))]
    expected = found_in("app/", mine)
    assert expected
    random.Random(seed).shuffle(all_files)
    assert found_in("app/", all_files) == expected


def test_many_strangers_change_nothing() -> None:
    """So many that what is decided by how frequent a word is would be decided differently."""
    mine = package("app", BLOCKS)
    expected = found_in("app/", mine)
    many = [file for number in range(60) for file in package(f"other{number}", sorted(set(BLOCKS) - {"broken"}))]
    assert found_in("app/", mine + many) == expected


@cache
def strange_cases() -> tuple[Case, ...]:
    return tuple(load_case(name) for name in case_names() if name not in SWITCHING)


def told(finding: Finding, path: str) -> tuple[object, ...]:
    place = finding.place._replace(path=path)
    way = [(step.line, step.column, step.note) for step in finding.trace]
    return (finding.code, place, finding.severity, finding.confidence, finding.message, way)


OF_PROJECTS = frozenset({"PRV501", "PRV504", "PRV505", "PRV702"})
"""Rules that ask what else the project has: another way out, a withdrawal, a third party that is told, a reader."""


def test_cases_side_by_side_say_what_each_says_alone() -> None:
    cases = strange_cases()
    together = [
        SourceFile(f"part{number}/{path}", content)
        for number, case in enumerate(cases)
        for path, content, _ in case.sources
    ]
    random.Random(7).shuffle(together)
    seen: dict[str, list[tuple[object, ...]]] = {}
    for finding in check_project(together, Settings()).findings:
        if finding.code in OF_PROJECTS:
            continue
        part, _, path = finding.place.path.partition("/")
        seen.setdefault(part, []).append(told(finding, path))
    for number, case in enumerate(cases):
        alone = check_project(case.sources, Settings()).findings
        expected = [told(finding, finding.place.path) for finding in alone if finding.code not in OF_PROJECTS]
        assert seen.get(f"part{number}", []) == expected, case.name
