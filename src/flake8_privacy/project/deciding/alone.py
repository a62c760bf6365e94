"""What one file or one summary tells by itself, whatever else there is in a project."""

from collections.abc import Iterator

from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.schema import KEYS, ConsentName, Recipient
from ...catalog.words import split
from ...flow.values.shared import STORE
from ...model.events import (
    CheckEvent,
    CollectingEvent,
    ConsentDefaultEvent,
    DisclosureEvent,
    Event,
    FileEvent,
    PriceEvent,
)
from ...model.facts import ModuleFacts
from ...model.findings import CONFIDENCES
from ...model.summaries import Check, Disclosure, Summary
from .endpoints import Endpoints
from .entries import Entries

_EXPOSED = {"log": "PRV601", "exception": "PRV602", "hash": "PRV603", "transport": "PRV604"}
_EXPOSED |= dict.fromkeys(KEYS, "PRV606")
"""What speaks of ways out that have no recipient."""
_SWITCHING_OFF = frozenset({"no", "disable", "skip", "without", "dont"})
"""First words of options that switch something off."""
_CHECKED = "this check decides nothing"


def events_of(summary: Summary, catalog: Catalog, entries: Entries, endpoints: Endpoints) -> Iterator[Event]:
    """What the summary of a unit tells by itself."""
    for disclosure in summary.disclosures:
        exit_ = None if is_shared(disclosure) or disclosure.exit.kind == STORE else endpoints.resolve(disclosure.exit)
        if exit_ is not None:
            yield disclosed(disclosure._replace(exit=exit_), catalog, entries)
    for price in summary.prices:
        yield PriceEvent(price, entries.qualname(price.key))
    for each in summary.consent_defaults:
        yield ConsentDefaultEvent(each.kind, each.site, each.name, entries.qualname(each.key))
    for collecting in summary.collecting:
        recipient = catalog.recipients[collecting.recipient]
        yield CollectingEvent(collecting, recipient.name, entries.qualname(collecting.key))
    for check in summary.checks:
        if not check.calls:
            yield checked(check, entries)


def is_shared(disclosure: Disclosure) -> bool:
    """Whether a disclosure is told of together with others: what is hashed, and hashes that go on."""
    return disclosure.exit.kind == "hash" or any(label.hashed for label in disclosure.fields)


def events_of_file(facts: ModuleFacts, names: Names) -> Iterator[Event]:
    """What a file tells by itself: that it cannot be read, or parameters by which a person has consented."""
    if facts.problem is not None:
        yield FileEvent(facts.problem)
    for flag in facts.flags:
        consent = _chosen(flag.name, names) if flag.is_option else names.agreed(flag.name)
        if flag.is_option and split(flag.name)[0] in _SWITCHING_OFF:
            continue  # "--no-telemetry" is for whoever wants none
        if consent is not None and consent.granted is flag.default:
            kind = "option" if flag.is_option else "parameter"
            qualname = facts.heads[flag.unit].qualname
            yield ConsentDefaultEvent(kind, (facts.path, *flag.span), flag.name, qualname)


def _chosen(name: str, names: Names) -> ConsentName | None:
    """What a person chooses by an option; a newsletter is nothing but a choice."""
    choice = names.choice(name)
    return choice if choice is not None and choice.purpose == "newsletter" else names.default(name)


def checked(check: Check, entries: Entries) -> CheckEvent:
    """What is to be said of a check that cannot protect."""
    steps = ((check.site, _CHECKED),)
    return CheckEvent(check.kind, check.site, check.name, entries.qualname(check.key), steps)


def disclosed(disclosure: Disclosure, catalog: Catalog, entries: Entries) -> DisclosureEvent:
    """What is to be said of a disclosure."""
    recipient = catalog.recipients.get(disclosure.exit.recipient)
    shown = recipient.name if recipient is not None else disclosure.exit.recipient
    code = _speaker(catalog, disclosure, recipient)
    best = max((label.confidence for label in disclosure.fields), key=CONFIDENCES.index)
    confidence = min(best, disclosure.exit.resolution, key=CONFIDENCES.index)
    return DisclosureEvent(code, disclosure, shown, confidence, entries.qualname(disclosure.key))


def _speaker(catalog: Catalog, disclosure: Disclosure, recipient: Recipient | None) -> str:
    """The one code that speaks of a disclosure."""
    if disclosure.exit.kind == "url":
        return "PRV105"
    if disclosure.exit.kind in _EXPOSED:
        return _EXPOSED[disclosure.exit.kind]
    if any(catalog.names.category(label.category).sensitive for label in disclosure.fields if not label.whole):
        return "PRV103"
    if recipient is not None and recipient.is_advertiser:
        return "PRV104"
    if recipient is not None and recipient.is_model:
        return "PRV107"
    return "PRV102" if any(label.whole for label in disclosure.fields) else "PRV101"
