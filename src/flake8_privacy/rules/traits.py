"""How rules about sensitive traits speak."""

from ..model.events import TraitEvent
from ..model.findings import DataField
from .base import Draft, Rule, fitted


def trait_draft(rule: Rule[TraitEvent], event: TraitEvent, message: str) -> Draft:
    """A finding about a trait; ``message`` has ``{trait}`` in plain words and ``{name}`` as in the code."""
    plain = rule.catalog.names.category(event.category).plain
    return Draft(
        event.site,
        rule.severity,
        event.confidence,
        fitted(message.format(trait=plain, name=event.name)),
        fields=(DataField(event.category, event.name),),
        steps=event.steps,
        qualname=event.qualname,
        subject=event.name,
    )
