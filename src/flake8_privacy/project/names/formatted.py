"""Who writes down objects that show a person when they are formatted, or makes records of them.

``log.info("saved %s", account)`` and ``send(asdict(booking))`` name no field. What shows one is the class, which
the function must name, or a class below it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ...catalog.loader import Catalog
from ...model.facts import ModuleFacts, UnitHead
from ..relevance import WordIndex
from .lexicon import Place
from .meanings import EVERYDAY, FIELD, LOG, PERSON, RECORD, SENDS, is_relevant
from .reach import ImportReach

_LOGIN = "USERNAME_FIELD"
_FORMATTING = ("__str__", "__repr__")
_DICT = "TypedDict"
MAILS = frozenset({"EmailField", "EmailStr", "NameEmail"})
"""What declares that a field is an e-mail address, whatever it is called."""
_SHORTEST = 3
"""Characters of a word that is looked for: ``attr.s`` is found by its module."""


def words(catalog: Catalog) -> set[str]:
    """The words by which classes are found that show their fields."""
    flows = catalog.flows
    names = (part for name in (*flows.showing_decorators, *flows.showing_bases) for part in name.split(".")[-2:])
    return {name for name in names if len(name) >= _SHORTEST} | _logins(catalog) | {_DICT}


def _logins(catalog: Catalog) -> set[str]:
    return {_LOGIN, *(name.rpartition(".")[2] for name in catalog.flows.login_bases)}


def writers(index: WordIndex, facts: dict[str, ModuleFacts], reach: ImportReach) -> Iterator[tuple[Place, list[Place]]]:
    """Classes that by their words may show a person, with the units that write something down and name them.

    Units that are relevant anyhow are left out.
    """
    for path, unit in _with_those_below(index, facts, sorted(set(_showing(index, facts)))):
        places = [
            place
            for place in index.holding(facts[path].heads[unit].name)
            if index.masks[place] & LOG and not is_relevant(index.masks[place]) and reach.reaches(place[0], path)
        ]
        yield (path, unit), places


def recorders(
    index: WordIndex, facts: dict[str, ModuleFacts], reach: ImportReach
) -> Iterator[tuple[Place, list[Place]]]:
    """Classes that declare personal fields, with the functions that name them and make a record of something.

    A dict is one by itself, and a field that is declared as an address may have any name. Units that are relevant
    anyhow are left out.
    """
    dicts = set(index.holding(_DICT))
    mailed = {place for word in sorted(MAILS) for place in index.holding(word)}
    classes = {place for place in mailed if facts[place[0]].heads[place[1]].kind == "class"}
    for path, unit in sorted(index.declared | classes):
        is_dict = (path, unit) in dicts
        telling = RECORD | SENDS if (path, unit) in classes else RECORD
        places = [
            place
            for place in index.holding(facts[path].heads[unit].name)
            if (is_dict or index.masks[place] & telling)
            and not is_relevant(index.masks[place])
            and facts[place[0]].heads[place[1]].kind == "function"
            and reach.reaches(place[0], path)
        ]
        if places:
            yield (path, unit), places


def siblings(index: WordIndex, facts: Mapping[str, ModuleFacts]) -> Iterator[Place]:
    """Methods that write down what only another of their class says is personal: ``self.who``, set from an address.

    Units that are relevant anyhow are left out.
    """
    for path, each in facts.items():
        writing: dict[int, list[Place]] = {}
        for head in each.heads:
            mask = index.masks[path, head.index]
            if head.parent > 0 and head.kind == "function" and mask & LOG and not is_relevant(mask):
                writing.setdefault(head.parent, []).append((path, head.index))
        for parent, places in writing.items():
            held = {place for name in _personal_of(index, each, parent) for place in index.holding(name)}
            yield from (place for place in places if place in held)


def _personal_of(index: WordIndex, facts: ModuleFacts, parent: int) -> list[str]:
    """The attributes and properties of a class that are set or worked out where words name a field."""
    found: set[str] = set()
    for head in facts.heads:
        if head.parent == parent and head.kind == "function" and index.masks[facts.path, head.index] & FIELD:
            is_property = "property" in facts.lines[head.first_line - 1]
            found.update(head.assigns, (head.name,) if is_property else ())
    return sorted(found)


def _showing(index: WordIndex, facts: dict[str, ModuleFacts]) -> Iterator[Place]:
    """Classes that by their words may show a person when an instance is formatted."""
    logins = _logins(index.catalog)
    for word in sorted(words(index.catalog)):
        for path, unit in index.holding(word):
            if facts[path].heads[unit].kind == "class" and (word in logins or index.masks[path, unit] & FIELD):
                yield path, unit
    for path, each in facts.items():
        yield from ((path, unit) for unit in formatting(index, each))


def formatting(index: WordIndex, facts: ModuleFacts) -> Iterator[int]:
    """Classes of a module whose methods format a person, by their words or by those of a method that they name."""
    for head in facts.heads:
        if head.name in _FORMATTING and head.parent > 0:
            mask = index.masks[facts.path, head.index]
            if mask & FIELD or (mask & PERSON and mask & EVERYDAY) or _by_sibling(index, facts, head):
                yield head.parent


def _by_sibling(index: WordIndex, facts: ModuleFacts, head: UnitHead) -> bool:
    """Whether a method names another of its class, perhaps a property, whose words name a field."""
    place = (facts.path, head.index)
    return any(
        other.parent == head.parent
        and other.kind == "function"
        and other.index != head.index
        and index.masks[facts.path, other.index] & FIELD
        and place in index.holding(other.name)
        for other in facts.heads
    )


def _with_those_below(index: WordIndex, facts: dict[str, ModuleFacts], classes: Iterable[Place]) -> dict[Place, None]:
    """The classes, those that inherit from them, by their class statements, and those that may show one."""
    found = dict.fromkeys(classes)
    todo = list(found)
    while todo:
        path, unit = todo.pop()
        name = facts[path].heads[unit].name
        for place in index.holding(name):
            head = facts[place[0]].heads[place[1]]
            if head.kind != "class" or place in found:
                continue
            if _inherits(facts[place[0]], head.first_line, name) or _formats(facts[place[0]], place[1]):
                found[place] = None
                todo.append(place)
    return found


def _formats(facts: ModuleFacts, unit: int) -> bool:
    """Whether a class says itself what its instances are as text: what it refers to may stand in it."""
    return any(head.parent == unit and head.name in _FORMATTING for head in facts.heads)


def _inherits(facts: ModuleFacts, first_line: int, name: str) -> bool:
    """Whether a class names another among its bases."""
    return re.search(rf"\b{name}\b", statement_of(facts, first_line).partition("(")[2]) is not None


def statement_of(facts: ModuleFacts, first_line: int) -> str:
    """The line of a class statement, behind its decorators."""
    return next((line for line in facts.lines[first_line - 1 :] if line.lstrip().startswith("class ")), "")
