"""What the words of code can mean for the analysis, as masks."""

from ...catalog.loader import Catalog
from ...catalog.names import AGREEMENT, FIELDS, MONEY, PERSONS, TRAITS, Names
from ...catalog.schema.effects import Flows
from ...catalog.words import nouns

FIELD, EVERYDAY, PERSON, CONSENT, PRICE, RECORD, REQUEST, HOSTS, LOG, SEND = (1 << bit for bit in range(10))
SDK, TRACK, HTTP, CHOICE, FORM, COOKIE, JAR, FRESH, KEEP, SETUP, TRAIT, SECRET = (1 << bit for bit in range(10, 22))
CALLBACK = 1 << 22
"""It may keep functions, or call those that are kept."""
OUTLET = 1 << 23
"""It may make a logger."""
WISH = 1 << 24
"""A choice that says what it is about in more words than one: of a person, it is consent (``personalised_ads``)."""
INNER = 1 << 25
"""It defines functions inside."""
SENDS = SEND | LOG | HTTP | TRACK | KEEP

_EVERYDAY_RECORDS = frozenset(
    {"dict", "json", "dump", "dumps", "serialize", "encode", "unstructure", "_data", "__data__"}
)
_MAILS = frozenset({"EmailStr", "NameEmail"})
"""Types whose values are addresses, whatever they are called."""
HOST_WORDS = ("ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN")
"""Settings that name hosts of the project's own."""
ANY = FIELDS | PERSONS | AGREEMENT | MONEY | TRAITS


def exact_words(catalog: Catalog) -> dict[bytes, int]:
    """The words that are looked for as they stand."""
    found: dict[bytes, int] = {}
    lists = (
        (RECORD, _record_words(catalog.flows)),
        (LOG, catalog.log_words),
        (OUTLET, catalog.logger_words),
        (KEEP, catalog.keeping_words),
        (HOSTS, HOST_WORDS),
        (REQUEST, frozenset({"request", "locals", "POST"}) | catalog.flows.checked_attributes),
        (FORM, frozenset({"BooleanField", "bool"})),
        (FIELD, _MAILS),
        (COOKIE, catalog.cookies.setting),
        (JAR, catalog.cookies.jars | {"cookie"}),
        (FRESH, catalog.cookies.fresh | catalog.cookies.known.keys()),
    )
    for bit, words in lists:
        for word in words:
            found[word.encode()] = found.get(word.encode(), 0) | bit
    return found


def meaning(word: str, kinds: int, names: Names, stored: tuple[str, ...]) -> int:
    """What a name says, as a mask; only the questions that its words can answer are asked."""
    mask = 0
    if kinds & FIELDS:
        found = names.field(word)
        if found is None and word.startswith("get_"):
            found = names.field(word[4:])
        if found is not None:
            mask |= FIELD if found.strong else EVERYDAY
            mask |= SECRET if found.category.startswith(stored) else 0
    if kinds & PERSONS and (names.person(word) or names.person_class(word)):
        mask |= PERSON
    if kinds & AGREEMENT:
        if names.consent(word) is not None or names.is_consent_record(word):
            mask |= CONSENT
        elif names.choice(word) is not None or names.default(word) is not None or names.is_tier(word):
            mask |= CHOICE | (WISH if len(nouns(word)) > 1 and names.topic(word) is not None else 0)
    if kinds & MONEY and names.price(word):
        mask |= PRICE
    if kinds & (FIELDS | TRAITS) and names.traits.trait(word) is not None:
        mask |= TRAIT
    return mask


def is_relevant(mask: int) -> bool:
    """Whether a unit with this mask can start a finding."""
    if mask & (FIELD | TRACK | HTTP | HOSTS | CONSENT | COOKIE | SETUP) or (mask & JAR and mask & FRESH):
        return True
    if mask & PERSON and mask & (SDK | RECORD):
        return True
    # An everyday word counts only right behind a person: what reads somebody's name may hand it to what sends it.
    if mask & PERSON and mask & EVERYDAY:
        return True
    if mask & CHOICE and mask & (FORM | REQUEST | PRICE):
        return True
    return bool((mask & REQUEST and mask & (SEND | LOG | KEEP)) or (mask & WISH and mask & PERSON))


def _record_words(flows: Flows) -> frozenset[str]:
    """The bare words by which whole records of an object are made, less those that mean many other things."""
    functions = {name.rpartition(".")[2] for name in flows.whole_record}
    return frozenset({*functions, *flows.whole_record_methods, *flows.whole_record_attributes}) - _EVERYDAY_RECORDS
