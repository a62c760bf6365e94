"""The provisions that rules rest on: what each says in one line, of which law, since when, and where to read it."""

import os
from functools import cache

from ..model.tuples import NamedTuple
from ..settings.checks import read_toml


class Provision(NamedTuple):
    """One provision of a law, a judgement or a guideline."""

    name: str
    """As rules name it: ``GDPR Art. 7(3)``."""
    text: str
    law: str
    since: str
    """The day from which the law applies, or of the judgement or guideline: ``2018-05-25``."""
    link: str


@cache
def provisions() -> dict[str, Provision]:
    """All known provisions by their names."""
    with open(os.path.join(os.path.dirname(__file__), "provisions.toml"), encoding="utf-8") as file:
        document = read_toml(file.read(), "provisions.toml")
    laws = document["law"]
    found = {}
    for name, text in document["provision"].items():
        law = laws[max((key for key in laws if name == key or name.startswith(f"{key} ")), key=len)]
        found[name] = Provision(name, text, law["name"], law["since"], law["link"])
    return found
