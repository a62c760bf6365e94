"""How rules about disclosures speak: the same words for the same facts."""

from ..model.events import DisclosureEvent
from .base import Draft, Rule, data_fields, fitted, named, spoken, steps_of


def sharing_draft(rule: Rule[DisclosureEvent], event: DisclosureEvent) -> Draft:
    """A finding about data that leaves for a third party."""
    disclosure = event.disclosure
    where = (
        f"{disclosure.callee}({', '.join(disclosure.parameters[:2])})"
        if disclosure.parameters
        else f"{disclosure.callee}()"
    )
    data = spoken(rule.catalog, disclosure.fields)
    goes = "go" if " and " in data else "goes"
    message = f"{data} {goes} to {event.recipient}: {named(disclosure.fields)} in {where}"
    return draft_of(rule, event, message, f"{disclosure.exit.call}() sends it to {event.recipient}", event.recipient)


def draft_of(
    rule: Rule[DisclosureEvent], event: DisclosureEvent, message: str, last_note: str, recipient: str | None
) -> Draft:
    """A finding at the call with which the data sets out."""
    disclosure = event.disclosure
    entry = rule.catalog.recipients.get(disclosure.exit.recipient)
    site = placed(disclosure.site, disclosure.exit.site)
    return Draft(
        site,
        rule.severity,
        event.confidence,
        fitted(message),
        data_fields(disclosure.fields),
        recipient,
        entry.purpose if entry is not None else None,
        steps_of(disclosure.fields, (disclosure.exit.site, last_note)),
        event.qualname,
        disclosure.callee,
    )


def placed(
    call: tuple[str, int, int, int, int], name: tuple[str, int, int, int, int]
) -> tuple[str, int, int, int, int]:
    """The call, or in a chain over several lines the part from the line on which the sink's own name stands."""
    is_inside = call[0] == name[0] and call[1:3] <= name[1:3] <= call[3:5]
    if is_inside and name[1] > call[1]:
        return (call[0], name[1], name[2], call[3], call[4])
    return call
