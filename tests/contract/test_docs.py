"""The documentation says what is so: generated pages are fresh, rules named, links lead somewhere, output is real."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_privacy.rules.registry import all_rules
from flake8_privacy.settings.reading import load_settings

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "flake8_privacy"
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))

FENCE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
RULE_ROW = re.compile(r"^\| \[(PRV\d{3})\]\(docs/rules/(PRV\d{3})\.md\) \| ([\w-]+) \| .+ \| (\w+) \|$", re.MULTILINE)
CODE_PATH = re.compile(r"`((?:[a-z_0-9]+/)*[a-z_0-9]+\.(?:py|toml|md|txt))`")
BOUND = re.compile(r"^\| `(\w+)` \| `([\w/]+\.py)` \| (\d+) \|", re.MULTILINE)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose_of(page: Path) -> str:
    """Give a page without its blocks of code."""
    return FENCE.sub("", text_of(page))


def anchors_of(page: Path) -> set[str]:
    """Name the anchors of a page as forges make them of its headings."""
    headings = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(prose_of(page)))
    return {heading.replace(" ", "-") for heading in headings}


def broken_links(page: Path) -> Iterator[str]:
    for link in LINK.findall(prose_of(page)):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            yield link


@pytest.mark.parametrize("seed", ["1", "2"])
def test_generated_pages_are_fresh_whatever_the_hash_seed(seed: str) -> None:
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_readme_names_every_rule_with_its_severity() -> None:
    rows = RULE_ROW.findall(text_of(README))
    wanted = [(rule.code, rule.code, rule.name, rule.severity) for rule in all_rules()]
    assert rows == wanted


@each_page
def test_relative_links_resolve(page: Path) -> None:
    assert list(broken_links(page)) == []


@pytest.mark.parametrize("page", [ARCHITECTURE, ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_files_that_are_named_exist(page: Path) -> None:
    places = (ROOT, PACKAGE, PACKAGE / "rules", PACKAGE / "project", ROOT / "tests" / "cases", PACKAGE / "catalog")
    named = set(CODE_PATH.findall(prose_of(page)))
    assert sorted(path for path in named if not any((place / path).exists() for place in places)) == []


def test_bounds_are_those_of_the_code() -> None:
    bounds = BOUND.findall(text_of(ARCHITECTURE))
    assert bounds
    wrong = [
        f"{name} in {file} is not {value}"
        for name, file, value in bounds
        if not re.search(rf"^{name} = {value}$", text_of(PACKAGE / file), re.MULTILINE)
    ]
    assert wrong == []


def test_output_in_the_readme_is_real() -> None:
    shown = re.search(r"^```text\n(.*?)^```$", text_of(README), re.MULTILINE | re.DOTALL)
    assert shown
    command = [sys.executable, "-m", "flake8_privacy", "check", "examples/shop"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    pieces = re.split(r"^…\n", shown[1], flags=re.MULTILINE)
    assert [piece for piece in pieces if piece not in done.stdout] == []
    assert done.stdout.endswith(pieces[-1])


def test_code_in_the_readme_stands_in_the_shop() -> None:
    block = next(
        block for block in re.findall(r"```python\n(.*?)```", text_of(README), re.DOTALL) if "# linden/" in block
    )
    parts = re.split(r"^# (linden/\w+\.py)\n", block, flags=re.MULTILINE)[1:]
    for name, code in zip(parts[::2], parts[1::2], strict=True):
        lines = text_of(ROOT / "examples" / "shop" / name).splitlines()
        missing = [line for line in code.splitlines() if line and not any(real.startswith(line) for real in lines)]
        assert missing == [], name


def test_settings_in_the_readme_are_valid() -> None:
    known_codes = {rule.code: rule.name for rule in all_rules()}
    blocks = re.findall(r"```toml\n(.*?)```", text_of(README), re.DOTALL)
    assert blocks
    for block in blocks:
        assert load_settings(block, "README.md", known_codes)
