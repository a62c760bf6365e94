"""Write the pages that are made from their sources: ``python docs/generate.py [--check]``.

``rules.md`` and the pages in ``rules/`` come from the rules, ``catalog.md`` and those in ``catalog/`` from the files of
third parties and their evidence. The same sources give the same bytes.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from third_parties import index_page, party_page, third_parties

from flake8_privacy.rules.base import Example, Rule
from flake8_privacy.rules.codes import heading_of
from flake8_privacy.rules.provisions import provisions
from flake8_privacy.rules.registry import by_family
from flake8_privacy.settings import OFF_BY_DEFAULT

HERE = Path(__file__).resolve().parent

# What Markdown would read as a mark: stars, angle brackets, and underscores at the edge of a word.
_MARK = re.compile(r"[\\*<>`\[\]|]|_{2,}|(?<!\w)_|_(?!\w)")

MADE = "<!-- Made by docs/generate.py. Change the source, not this page. -->"


def plain(text: str) -> str:
    """Text that stands in Markdown as it is written."""
    return _MARK.sub(lambda found: "".join(f"\\{mark}" for mark in found[0]), text)


def rules_page() -> str:
    """The index of all rules, by family and code."""
    lines = [
        MADE,
        "",
        "# Rules",
        "",
        "Each rule has a page: what it reports, why that matters, the provisions it rests on, how to mend it, and",
        "examples, which run as tests. `flake8-privacy explain CODE` shows the same at a terminal.",
    ]
    for family, rules in by_family():
        lines += ["", f"## {family.capitalize()}", "", f"{plain(heading_of(family))}.", ""]
        lines += ["| code | name | summary | severity |", "| --- | --- | --- | --- |", *map(rule_row, rules)]
    return "\n".join(lines) + "\n"


def rule_row(rule: type[Rule]) -> str:
    """One rule of the index."""
    return f"| [{rule.code}](rules/{rule.code}.md) | `{rule.name}` | {plain(rule.summary)} | {rule.severity} |"


def rule_page(family: str, rule: type[Rule]) -> str:
    """The page of one rule."""
    off = ", off unless it is selected by its whole code or name" if rule.code in OFF_BY_DEFAULT else ""
    lines = [
        MADE,
        "",
        f"# {rule.code} {rule.name}",
        "",
        plain(rule.summary),
        "",
        f"Family: [{family}](../rules.md#{family}). Severity: {rule.severity}{off}.",
        *("", "## What it reports", "", plain(rule.what)),
        *("", "## Why", "", plain(rule.why)),
    ]
    if rule.provisions:
        lines += ["", "It rests on:", "", *map(provision_line, rule.provisions)]
    lines += ["", "## How to mend it", "", plain(rule.mend)]
    if rule.examples:
        lines += ["", "## Examples", "", "A line that ends with `# report` gets this finding, and no other line does."]
    for example in rule.examples:
        lines += example_section(example)
    return "\n".join(lines) + "\n"


def provision_line(name: str) -> str:
    """A provision with what it says, and where to read it."""
    provision = provisions()[name]
    return f"- [{plain(name)}]({provision.link}): {plain(provision.text)} ({plain(provision.law)}; {provision.since})"


def example_section(example: Example) -> Iterator[str]:
    """One example: its title and its files."""
    yield from ("", f"### {plain(example.title)}")
    for path, text in example.files.items():
        yield from ("", f"`{path}`", "", "```python", text.rstrip("\n"), "```")


def pages() -> dict[Path, str]:
    """All pages, by where they stand."""
    found = {HERE / "rules.md": rules_page(), HERE / "catalog.md": index_page(MADE, plain)}
    for family, rules in by_family():
        found.update({HERE / "rules" / f"{rule.code}.md": rule_page(family, rule) for rule in rules})
    found.update({HERE / "catalog" / f"{each.key}.md": party_page(each, MADE, plain) for each in third_parties()})
    return found


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` compare them with what is there."""
    wanted = pages()
    left_over = sorted(
        {path for folder in ("rules", "catalog") for path in (HERE / folder).glob("*.md")} - wanted.keys()
    )
    if "--check" not in arguments:
        for path in left_over:
            path.unlink()
        for path, text in wanted.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return 0
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in (*stale, *left_over):
        sys.stderr.write(f"docs/{path.relative_to(HERE).as_posix()} is out of date: run python docs/generate.py\n")
    return 1 if stale or left_over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
