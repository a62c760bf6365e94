"""The rules explained, for people at a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from ..rules.base import Example, Rule
from ..rules.codes import heading_of
from ..rules.provisions import provisions
from ..settings import OFF_BY_DEFAULT
from .text import TextStyle

WIDTH = 88
_REPORTED = re.compile(r"\s*# report$")


def render_index(families: Iterable[tuple[str, Sequence[type[Rule[Any]]]]], style: TextStyle) -> str:
    """All rules, a line each, by family."""
    blocks = []
    listed = list(families)
    width = max(len(rule.name) for _, rules in listed for rule in rules)
    for family, rules in listed:
        lines = [style.paint(f"{family.capitalize()}: {_lowered(heading_of(family))}", "bold")]
        for rule in rules:
            severity = style.paint(f"{rule.severity:7}", rule.severity)
            lines.append(f"  {style.paint(rule.code, 'bold')} {rule.name:{width}}  {severity}  {rule.summary}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def render_rule(rule: type[Rule[Any]], style: TextStyle) -> str:
    """All that there is to say of one rule."""
    off = ", off unless it is selected by its whole code or name" if rule.code in OFF_BY_DEFAULT else ""
    lines = [
        f"{style.paint(f'{rule.code} [{rule.severity}]', 'bold', rule.severity)} {style.paint(rule.name, 'bold')}{off}",
        *wrap(rule.summary, WIDTH),
        *_section("What it reports", rule.what, style),
        *_section("Why", rule.why, style),
    ]
    known = provisions()
    for name in rule.provisions:
        text = f"{name}: {known[name].text} {known[name].link}"
        lines += [style.paint(line, "dim") for line in _indented(text, "    ")]
    lines += _section("How to mend it", rule.mend, style)
    for example in rule.examples:
        lines += _example(example, rule.severity, style)
    return "\n".join(lines) + "\n"


def _section(title: str, text: str, style: TextStyle) -> list[str]:
    return ["", style.paint(title, "bold"), *_indented(text)]


def _example(example: Example, severity: str, style: TextStyle) -> Iterator[str]:
    yield from ("", style.paint(f"Example: {_lowered(example.title)}", "bold"))
    for path, text in example.files.items():
        yield f"  {style.paint(path, 'dim')}"
        for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
            shown = style.paint(line, severity) if _REPORTED.search(line) else line
            yield f"  {style.paint(f'{number:3} |', 'dim')} {shown}".rstrip()


def _indented(text: str, below: str = "  ") -> list[str]:
    return wrap(
        text, WIDTH, initial_indent="  ", subsequent_indent=below, break_on_hyphens=False, break_long_words=False
    )


def _lowered(text: str) -> str:
    """A sentence as it goes on behind a colon; what is no plain word stays as it is."""
    first = text.partition(" ")[0]
    return text if not first[1:].islower() and len(first) > 1 else text[:1].lower() + text[1:]
