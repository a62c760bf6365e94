"""Write the pages that are made from their sources: ``python docs/generate.py [--check]``.

``rules.md`` comes from the rules, ``catalog.md`` from the compiled catalog. The same sources give the same bytes.
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from flake8_privacy.catalog import loader
from flake8_privacy.rules.base import Example, Rule
from flake8_privacy.rules.registry import all_rules
from flake8_privacy.settings import OFF_BY_DEFAULT

HERE = Path(__file__).resolve().parent
COMPILED = Path(loader.__file__).with_name("compiled.json")

FAMILIES = ("sharing", "consent", "fairness", "inference", "control", "protection", "purpose", "tool")
"""The folders of the rules in the order of their codes."""

# What Markdown would read as a mark: stars, angle brackets, and underscores at the edge of a word.
_MARK = re.compile(r"[\\*<>`\[\]|]|_{2,}|(?<!\w)_|_(?!\w)")

MADE = "<!-- Made by docs/generate.py. Change the source, not this page. -->"


def plain(text: str) -> str:
    """Text that stands in Markdown as it is written."""
    return _MARK.sub(lambda found: "".join(f"\\{mark}" for mark in found[0]), text)


def rules_page() -> str:
    """The page of all rules, by family and code."""
    rules = all_rules()
    lines = [
        MADE,
        "",
        "# Rules",
        "",
        "Each rule: what it reports, why that matters, the provisions it rests on, how to mend it. In the examples",
        "a line that ends with `# report` gets this finding, and no other line does; they run as tests.",
        "",
        "| code | name | summary | severity |",
        "| --- | --- | --- | --- |",
        *map(rule_row, rules),
    ]
    for family in families(rules):
        heading = (import_module(f"flake8_privacy.rules.{family}").__doc__ or "").strip().rstrip(".")
        lines += ["", f"## {family.capitalize()}", "", f"{plain(heading)}."]
        for rule in rules:
            if family_of(rule) == family:
                lines += rule_section(rule)
    return "\n".join(lines) + "\n"


def rule_row(rule: type[Rule]) -> str:
    """One rule of the table."""
    return f"| [{rule.code}](#{anchor(rule)}) | `{rule.name}` | {plain(rule.summary)} | {rule.severity} |"


def rule_section(rule: type[Rule]) -> Iterator[str]:
    """One rule of the page."""
    off = ", off unless it is selected by its whole code or name" if rule.code in OFF_BY_DEFAULT else ""
    yield from ("", f"### {rule.code} {rule.name}", "", f"Severity: {rule.severity}{off}.", "")
    yield from (f"**What it reports.** {plain(rule.what)}", "", f"**Why.** {plain(rule.why)}", "")
    if rule.provisions:
        yield from (f"**Provisions.** {'; '.join(plain(provision) for provision in rule.provisions)}.", "")
    yield f"**How to mend it.** {plain(rule.mend)}"
    for example in rule.examples:
        yield from example_section(example)


def example_section(example: Example) -> Iterator[str]:
    """One example: its title and its files."""
    yield from ("", f"*{plain(example.title)}*")
    for path, text in example.files.items():
        yield from ("", f"`{path}`", "", "```python", text.rstrip("\n"), "```")


def families(rules: tuple[type[Rule], ...]) -> list[str]:
    """The families that have rules, in the order of the page; one that is not listed above comes last."""
    present = {family_of(rule) for rule in rules}
    return [*(family for family in FAMILIES if family in present), *sorted(present - set(FAMILIES))]


def family_of(rule: type[Rule]) -> str:
    """The folder that a rule stands in."""
    return rule.__module__.split(".")[-2]


def anchor(rule: type[Rule]) -> str:
    """The anchor of a rule's heading."""
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


def catalog_page() -> str:
    """The page of all third parties, by name."""
    tables = json.loads(COMPILED.read_text(encoding="utf-8"))
    hosts: dict[str, list[str]] = {}
    for host, key in tables["hosts"].items():
        hosts.setdefault(key, []).append(host)
    lines = [
        MADE,
        "",
        "# Third parties",
        "",
        "Whom the linter knows. `key` is the name in the settings (`[tool.flake8-privacy.recipients.KEY]`). A package",
        "stands here with the versions in which its callables were checked; without one, only the hosts are known.",
        "",
        "| name | key | what it is | purpose | packages | hosts |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for key, row in sorted(tables["recipients"].items(), key=lambda item: (item[1][0].lower(), item[0])):
        name, _, category, purpose, *_ = row
        packages = [f"`{distribution}` {', '.join(versions)}" for distribution, versions, _ in tables["packages"][key]]
        shown = [f"`{host}`" for host in sorted(hosts.get(key, ()), key=lambda host: (host.removeprefix("*."), host))]
        cells = (plain(name), f"`{key}`", plain(category), purpose, "; ".join(packages), ", ".join(shown))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` compare them with what is there."""
    pages = {HERE / "rules.md": rules_page(), HERE / "catalog.md": catalog_page()}
    if "--check" not in arguments:
        for path, text in pages.items():
            path.write_text(text, encoding="utf-8")
        return 0
    stale = [path for path, text in pages.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        sys.stderr.write(f"docs/{path.name} is out of date: run python docs/generate.py\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
