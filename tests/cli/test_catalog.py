"""``flake8-privacy catalog``: what it shows of the third parties, and what it says of a project's own."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flake8_privacy.catalog.loader import shipped
from flake8_privacy.cli.main import main


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text('[tool.flake8-privacy]\ncatalog = ["own.toml"]\n')
    (tmp_path / "own.toml").write_text(
        '[recipients.acme]\nname = "Acme Insight"\ncategory = "survey"\npurpose = "functional"\n'
        'hosts = ["in.acme.example"]\n\n[recipients.mixpanel]\nfirst-party = true\n'
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def catalog(*args: str) -> Result:
    return CliRunner().invoke(main, ["catalog", *args], prog_name="flake8-privacy")


def test_list_names_all_and_the_projects_own() -> None:
    lines = catalog("list").stdout.splitlines()
    assert lines[0].split() == ["key", "name", "what", "it", "is", "purpose"]
    keys = [line.split()[0] for line in lines[1:]]
    assert keys == sorted({*shipped().recipients, "acme"})
    assert any(line.split() == ["acme", "Acme", "Insight", "survey", "functional"] for line in lines)


@pytest.mark.parametrize("word", ["mixpanel", "Mixpanel", "mixpanel.com", "api.mixpanel.com"])
def test_show_by_key_name_or_host(word: str) -> None:
    result = catalog("show", word)
    assert result.exit_code == 0
    assert result.stdout.startswith("Mixpanel (mixpanel)\n  company     Mixpanel, Inc., US\n")
    assert "  mixpanel.Mixpanel().track(distinct_id, event_name, properties=…, meta=…)\n" in result.stdout
    assert "tracks (analytics)" in result.stdout


def test_show_tells_switches() -> None:
    assert "  posthog.disabled = True turns posthog off\n" in catalog("show", "posthog").stdout


def test_show_what_nobody_knows() -> None:
    result = catalog("show", "mixpanell")
    assert result.exit_code == 2
    assert "did you mean" in result.stderr
    assert "mixpanel" in result.stderr


@pytest.mark.parametrize(
    ("word", "key", "held"),
    [
        ("people_set_once", "mixpanel", "mixpanel.Mixpanel().people_set_once"),
        ("ANALYTICS-PYTHON", "segment", "analytics-python"),
        ("acme", "acme", "in.acme.example"),
        ("o1.ingest.sentry.io", "sentry", None),
    ],
)
def test_search(word: str, key: str, held: str | None) -> None:
    lines = catalog("search", word).stdout.splitlines()
    assert any(line.split()[0] == key for line in lines[1:])
    assert held is None or any(line.strip() == held or held in line for line in lines)


def test_search_for_nothing() -> None:
    result = catalog("search", "nobody-at-all")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'nobody-at-all'" in result.stderr


def test_check_counts_what_is_right(project: Path) -> None:
    result = catalog("check")
    assert (result.exit_code, result.stdout) == (0, "All right: 1 table on a third party.\n")
    assert catalog("check", "own.toml").stdout == "All right: 1 table on a third party.\n"
    (project / "own.toml").write_text("")
    assert catalog("check").stdout == "All right: nothing is added to the catalog.\n"


def test_check_tells_every_mistake(project: Path) -> None:
    (project / "own.toml").write_text(
        '[recipients.a]\nname = 1\n[fields]\ncard = "user.nothing"\n[recipients.mixpanl]\n'
    )
    for result in (catalog("check"), catalog("check", "own.toml")):
        assert result.exit_code == 2
        assert [line.split(":")[:3] for line in result.stderr.splitlines()] == [
            ["Error", " own.toml", "1"],
            ["Error", " own.toml", "5"],
            ["Error", " own.toml", "4"],
        ]


def test_check_of_what_is_no_toml(project: Path) -> None:
    (project / "own.toml").write_text("[")
    result = catalog("check")
    assert result.exit_code == 2
    assert "own.toml is not valid TOML" in result.stderr
    assert catalog("check", "gone.toml").exit_code == 2
