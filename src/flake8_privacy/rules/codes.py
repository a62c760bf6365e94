"""The codes, names and events of all rules, for whoever needs them without the rules themselves.

perf: most runs need few rules or none, and to import all takes longer than to check a small file.
"""

from collections.abc import Mapping
from importlib import import_module

_FAMILIES = ("sharing", "consent", "fairness", "inference", "control", "protection", "purpose", "", "tool")

_ROWS = [
    row.split()
    for row in """\
PRV101 personal-field-to-third-party DisclosureEvent
PRV102 whole-record-to-third-party DisclosureEvent
PRV103 sensitive-field-to-third-party DisclosureEvent
PRV104 personal-data-to-advertiser DisclosureEvent
PRV105 personal-data-in-outgoing-url DisclosureEvent
PRV106 sdk-collects-personal-data CollectingEvent
PRV107 personal-data-in-prompt DisclosureEvent
PRV201 tracking-without-consent TrackingEvent
PRV202 inverted-consent-guard TrackingEvent
PRV203 consent-for-another-purpose TrackingEvent
PRV204 consent-on-by-default ConsentDefaultEvent
PRV205 tracking-cookie-without-consent CookieEvent
PRV206 consent-check-without-effect CheckEvent
PRV207 consent-assumed ConsentWriteEvent
PRV301 privacy-surcharge PriceEvent
PRV302 higher-price-for-refusal PriceEvent
PRV303 service-denied-for-refusal RefusalEvent
PRV401 sensitive-trait-inferred TraitEvent
PRV402 sensitive-trait-targeted TraitEvent
PRV403 sensitive-trait-as-feature TraitEvent
PRV501 obstructed-opt-out ObstacleEvent
PRV502 marketing-without-unsubscribe PromotionEvent
PRV503 unfiltered-audience PromotionEvent
PRV504 incomplete-erasure ErasureEvent
PRV505 consent-without-withdrawal GrantEvent
PRV601 personal-data-in-logs DisclosureEvent
PRV602 personal-data-in-exception DisclosureEvent
PRV603 weak-pseudonym DisclosureEvent
PRV604 personal-data-over-insecure-transport DisclosureEvent
PRV605 sensitive-data-stored-in-clear StoredFieldEvent
PRV606 personal-data-in-key DisclosureEvent
PRV702 collected-but-unused UnusedFieldEvent
PRV900 unreadable-file FileEvent
PRV901 unused-suppression SuppressionEvent
PRV902 internal-error FailureEvent
""".splitlines()
]

RULE_NAMES: Mapping[str, str] = {code: name for code, name, _ in _ROWS}
"""The name of each rule by its code, in the order of the codes."""

EVENT_NAMES: Mapping[str, str] = {code: event for code, _, event in _ROWS}
"""The kind of event that each rule asks for."""


def family_of(code: str) -> str:
    """The family of a rule, as its folder is called: ``PRV201`` is of ``consent``."""
    return _FAMILIES[int(code[3]) - 1]


def heading_of(family: str) -> str:
    """What a family is about, without a full stop."""
    return (import_module(f"{__package__}.{family}").__doc__ or "").strip().rstrip(".")
