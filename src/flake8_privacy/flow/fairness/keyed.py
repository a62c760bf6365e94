"""Prices and services under a name or key: ``{"price": 7 if shares else 9}``, and in a table for some of its rows."""

from collections.abc import Sequence

from ...catalog.words import nouns
from ...model.values import NOTHING, UNKNOWN, Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.guards import says_consent, truth
from ..values.reading import read_key
from ..values.state import choice_between, join_values
from . import lesser, pricing, surcharges
from .serving import APART, is_about_persons, is_denied, is_for_itself, is_own, note, turned_away

ROWS = frozenset({"loc", "at"})
"""What a table is called where some of its rows are meant."""
CHOOSING = frozenset({"map", "where", "mask", "then", "otherwise", "alias", "withColumn"})
"""Methods of a column that choose for each row."""
CASE = "when"
"""What a choice between cases goes by until its last one is told."""
_ONE, _NOUGHT = Value(consts=(1,)), Value(consts=(0,))
_ALLOWING = ("can_", "may_", "allow_", "unlock_", "enable_")


def arguments(frame: Frame, keywords: Sequence[Sequence[int]], site: Site, called: str = "") -> None:
    """``Invoice(amount=7 if shares else 9)``, ``deliver(queue="fast" if shares else "slow")``."""
    for word, register in keywords:
        if word < 0:
            continue
        value: Value = frame.registers[register]
        if value.amount is not None and value.amount.onto == frame.strings[word]:
            surcharges.raised_to(frame, value.amount, site)
        if frame.growing and _is_cost(frame, called, frame.strings[word]):
            surcharges.grown(frame, value)
        if value.choice is not None:
            chosen(frame, frame.strings[word], register, site, called)
        elif value.true:
            kept_back(frame, frame.strings[word], value, site)


def kept_back(frame: Frame, name: str, value: Value, site: Site) -> None:
    """Consent itself as the yes or no of a service: ``{"fast_lane": user.shares_data}``."""
    purposes = [atom.purpose for atom in value.true or () if atom.granted and atom.sym is None]
    if not purposes or not APART.isdisjoint(purposes) or frame.names.choice(name) is not None:
        return
    is_service = frame.names.serving.speaks("serving.better", name) or name.startswith(_ALLOWING)
    if is_service and not is_for_itself(frame, name) and not is_own(frame) and is_about_persons(frame):
        note(frame, site, purposes[0], "lesser")


def chosen(frame: Frame, name: str, register: int, site: Site, owner: str = "") -> None:
    """A choice under the name of a price, or of a grade of the service."""
    value: Value = frame.registers[register]
    # "monthly" alone is a price in what a function of prices answers.
    if _is_cost(frame, owner, name) or (frame.names.costs("", name) and pricing.gives_price(frame)):
        pricing.compare_choice(frame, value, site)
    if not is_own(frame):
        lesser.chosen(frame, name, value, register, site)


def _is_cost(frame: Frame, owner: str, name: str) -> bool:
    """Whether what a call is given under a name is a price, also by what is called: ``Quote(monthly=…)``."""
    return frame.names.price(name) or (owner != "" and frame.names.costs(owner, name))


def priced(frame: Frame, owner: Value, key: str, value: Value, site: Site) -> Value:
    """A value stored under the name of a price, or among prices."""
    if frame.state.guards and owner.noun:
        _write_to_answer(frame, owner, key, value, "serving.written", site)
    if not frame.names.price(key) and not frame.names.price(owner.noun):
        if value.choice is not None and frame.names.costs("", key):
            pricing.compare_choice(frame, value, site)
        return value
    surcharges.put(frame, owner, key, value, site)
    return pricing.stored(frame, key, value, site)


def under_any_key(frame: Frame, tables: tuple[Value, Value]) -> tuple[Value, Value] | None:
    """Two prices under a key that nobody knows, of two tables between which consent decides."""
    from . import compound  # perf: few choose between tables

    return compound.under_any_key(frame, tables)


# Answers that are written instead of returned


def called(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> None:
    """A method where consent is known: what it adds, and what it answers (``self.write({"price": 9})``)."""
    surcharges.appended(frame, owner, name, arguments, site)
    if arguments.positional and owner.noun:
        _write_to_answer(frame, owner, name, arguments.positional[0], "serving.writing", site)


def _write_to_answer(frame: Frame, owner: Value, name: str, value: Value, writing: str, site: Site) -> None:
    """What is put into an answer by a method or attribute of this name: its status, or what it says."""
    words = frame.names.serving
    is_status = words.is_any("serving.statuses", name)
    if not is_status and not words.is_any(writing, name):
        return
    if not any(words.is_any("serving.replying", word) for word in nouns(owner.noun)[-1:]):
        return
    if is_status and is_denied(value):
        turned_away(frame, "answered")
    elif not is_status and frame.state.guards and frame.objects(value):
        frame.replied.append((value, frame.state.guards, frame.state.copy(), site))


# Tables


def _column(frame: Frame, key: Value) -> tuple[Value, str] | None:
    """The rows and the column that ``frame.loc[rows, "price"]`` means."""
    for _, obj in frame.objects(key):
        rows, name = obj.fields.get("#0"), obj.fields.get("#1")
        if rows is not None and name is not None and len(name.consts) == 1 and isinstance(name.consts[0], str):
            return rows, name.consts[0]
    return None


def in_rows(frame: Frame, key: Value, value: Value) -> Value:
    """What is read from some rows of a table, by the name of its column."""
    found = _column(frame, key)
    return value if found is None else value.called(found[1])


def stored_in_rows(frame: Frame, owner: Value, key: Value, value: Value, site: Site) -> None:
    """A price that is written for some rows only: as behind a guard, where these are of those who refused."""
    found = _column(frame, key)
    if found is None or not frame.names.price(found[1]):
        return
    rows, name = found
    before = frame.state.guards
    if before is not None:
        frame.state.hold(truth(rows)[0] or NOTHING, site)
        surcharges.put(frame, owner, name, value, site)
        pricing.stored(frame, name, value, site)
        frame.state.guards = before


def chosen_for_rows(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value | None:
    """``consent.map({True: 7, False: 9})``, ``price.where(consent, price * 1.2)``; None for any other method."""
    given = arguments.positional
    if name in ("then", "otherwise", "alias", "withColumn"):
        return _by_case(frame, owner, name, given, site)
    if name == "map" and len(given) == 1 and says_consent(owner):
        looked_up = read_key(frame, given[0], owner, site)
        return looked_up if looked_up.choice is not None else None
    if name == "map" or len(given) != 2 or not says_consent(given[0]):
        return None
    return either(given[0], owner, given[1]) if name == "where" else either(given[0], given[1], owner)


def _by_case(frame: Frame, owner: Value, name: str, given: tuple[Value, ...], site: Site) -> Value | None:
    """``when(consent).then(7).otherwise(9).alias("price")``, and what is put into a column by name."""
    if name == "withColumn" and len(given) == 2:
        return _as_column(frame, given[0], given[1], site)
    if name == "alias" and len(given) == 1:
        return _as_column(frame, given[0], owner, site)
    if owner.noun != CASE or len(given) != 1:
        return None
    if name == "then":
        return owner.but(choice=(given[0], given[0]))
    return None if owner.choice is None else either(owner, owner.choice[0], given[0])


def _as_column(frame: Frame, name: Value, value: Value, site: Site) -> Value | None:
    """A choice as the column of a name; None where that leaves open what becomes of it."""
    if value.choice is None or len(name.consts) != 1 or not isinstance(name.consts[0], str):
        return None
    return priced(frame, Value(), name.consts[0], value, site)


def case(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``when(consent)``, ``when(consent, 7)``: a choice whose other side comes later."""
    test, then = (*arguments.positional, UNKNOWN, UNKNOWN)[:2]
    return Value(true=test.true, false=test.false, noun=CASE, choice=(then, then))


def either(test: Value, then: Value, otherwise: Value) -> Value:
    """One value where a condition holds, else another."""
    true, false = (holding or NOTHING for holding in truth(test))
    return join_values(then, otherwise, true, false).but(choice=choice_between(then, otherwise, true, false))


def counted(value: Value) -> Value:
    """Consent as a number, by which something is multiplied: 1 where it holds, else 0."""
    if value.choice is not None or not says_consent(value):
        return value
    return value.but(choice=choice_between(_ONE, _NOUGHT, value.true or NOTHING, value.false or NOTHING))
