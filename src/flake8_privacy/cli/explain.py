"""``flake8-privacy explain``: what a rule reports, why, and how to mend it."""

import click

from ..report.explained import render_index, render_rule
from ..report.text import TextStyle
from ..rules.registry import all_rules, by_family
from ..settings import did_you_mean
from .main import Stop
from .terminal import wants_color, write


@click.command()
@click.argument("rule", required=False, metavar="[CODE|NAME]")
def explain(rule: str | None) -> None:
    """Explain one rule, named by its code or its name; without one, list all rules by family.

    Exit status: 0 explained, 2 no rule is called so.
    """
    style = TextStyle(wants_color())
    if rule is None:
        write(render_index(by_family(), style))
        return
    known = {word: each for each in all_rules() for word in (each.code, each.name)}
    found = known.get(rule.upper()) or known.get(rule.lower())
    if found is None:
        word = rule.upper() if rule[:3].upper() == "PRV" else rule.lower()
        hint = did_you_mean(word, list(known)) or "; flake8-privacy explain lists all"
        raise Stop(f"no rule is called {rule!r}{hint}")
    write(render_rule(found, style))
