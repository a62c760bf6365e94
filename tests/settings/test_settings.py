"""Settings from pyproject.toml: what is read, and what is refused with which words."""

import pytest

from flake8_privacy.settings import (
    Overrides,
    RecipientSettings,
    Settings,
    SettingsError,
    override,
)
from flake8_privacy.settings.reading import load_settings

RULES = {
    "PRV101": "personal-field-to-third-party",
    "PRV201": "tracking-without-consent",
    "PRV602": "personal-data-in-exception",
}

EVERYTHING = """
[project]
name = "shop"
[project.urls]
Homepage = "https://www.shop.example/about?x=1"
Source = "https://github.com/shop/shop"
Docs = "http://user@docs.shop.example:8080"
Chat = "irc://irc.shop.example"

[tool.flake8-privacy]
root = "src"
select = ["PRV1", "tracking-without-consent"]
extend-select = ["PRV602"]
ignore = ["PRV101"]
exclude = ["legacy/*"]
first-party = ["api.shop.example", "shop_sdk"]
persons = ["shopper"]
sanitizers = ["shop.privacy.scrub"]
identifiers = true
tests = true
min-severity = "note"
min-confidence = "low"

[tool.flake8-privacy.recipients.mixpanel]
consent = "banner in the web client"
[tool.flake8-privacy.recipients.sendgrid]
first-party = true
necessary = ["send:to"]

[tool.flake8-privacy.fields]
loyalty_card = "user.unique_id"

[tool.flake8-privacy.consent]
granted = ["said_yes"]
refused = ["said_no"]
"""


def load(text: str) -> Settings:
    return load_settings(text, "pyproject.toml", RULES)


def test_every_key_is_read() -> None:
    assert load(EVERYTHING) == Settings(
        root="src",
        select=("PRV1", "PRV201"),
        extend_select=("PRV602",),
        ignore=("PRV101",),
        exclude=("legacy/*",),
        first_party=("api.shop.example", "shop_sdk"),
        recipients=(
            RecipientSettings("mixpanel", consent="banner in the web client"),
            RecipientSettings("sendgrid", first_party=True, necessary=("send:to",)),
        ),
        persons=("shopper",),
        fields=(("loyalty_card", "user.unique_id"),),
        consent_granted=("said_yes",),
        consent_refused=("said_no",),
        sanitizers=("shop.privacy.scrub",),
        identifiers=True,
        tests=True,
        min_severity="note",
        min_confidence="low",
        own_hosts=("docs.shop.example", "www.shop.example"),
    )


@pytest.mark.parametrize("text", ["", "[tool.black]\nline-length = 100\n", "[tool.flake8-privacy]\n"])
def test_without_our_table_the_defaults_hold(text: str) -> None:
    assert load(text) == Settings()


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('selct = ["PRV1"]', ["[tool.flake8-privacy]", '"selct"', 'did you mean "select"?']),
        ('select = "PRV1"', ["select", '"PRV1"', "a list of strings"]),
        ("select = [1]", ["select", "[1]", "must be a string"]),
        ('select = ["PRV109"]', ["select", '"PRV109"', "no rule has this code", 'did you mean "PRV1']),
        ('ignore = ["prv101"]', ["ignore", '"prv101"', "write PRV101"]),
        ('ignore = ["tracking-without-consnt"]', ['did you mean "tracking-without-consent"?']),
        ('extend-select = ["PRV9"]', ["extend-select", '"PRV9"']),
        ('min-severity = "warn"', ["min-severity", '"warn"', 'did you mean "warning"?']),
        ('min-severity = "x"', ["min-severity", "note, warning, error"]),
        ("min-confidence = 3", ["min-confidence", "3", "low, medium, high"]),
        ('identifiers = "yes"', ["identifiers", '"yes"', "true or false"]),
        ("tests = 1", ["tests", "1", "true or false"]),
        ("root = 1", ["root", "1", "string"]),
        ('first-party = ["https://shop.example"]', ["first-party", '"https://shop.example"', "host"]),
        ("recipients = 1", ["recipients", "1", "table"]),
        ("recipients.mixpanel = true", ["recipients.mixpanel", "true", "table"]),
        ("recipients.mixpanel.consent = true", ["recipients.mixpanel.consent", "true", "string"]),
        ("fields.card = 1", ["fields.card", "1", "string"]),
        ('consent.given = ["x"]', ["consent", '"given"', "granted, refused"]),
        ("consent.granted = 1", ["consent.granted", "1", "list"]),
    ],
)
def test_what_is_wrong_is_named(lines: str, words: list[str]) -> None:
    with pytest.raises(SettingsError) as caught:
        load(f"[tool.flake8-privacy]\n{lines}\n")
    message = str(caught.value)
    assert message.startswith("pyproject.toml:2: ")
    assert "\n" not in message
    for word in words:
        assert word in message


@pytest.mark.parametrize("text", ["[tool", "tool = 1", "[tool]\nflake8-privacy = 1", "x = 1\nx = 2"])
def test_a_broken_file_is_one_sentence(text: str) -> None:
    with pytest.raises(SettingsError, match=r"^pyproject\.toml"):
        load(text)


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("https://Shop.Example./x", ("shop.example",)),
        ("https://shop.github.io/", ()),
        ("https://gitlab.com/x", ()),
        ("https://pypi.org/project/x", ()),
        ("https://x.readthedocs.io", ()),
        ("mailto:a@shop.example", ()),
        ("http://localhost:8000", ()),
    ],
)
def test_own_hosts_are_no_forges(url: str, hosts: tuple[str, ...]) -> None:
    assert load(f'[project.urls]\nX = "{url}"\n').own_hosts == hosts


def test_the_command_line_stands_above_the_file() -> None:
    said = Settings(select=("PRV1",), extend_select=("PRV602",), ignore=("PRV101",), min_severity="note")
    assert override(said, Overrides()) == said
    assert override(said, Overrides(extend_select=("PRV2",))).extend_select == ("PRV602", "PRV2")
    named = override(said, Overrides(select=("PRV2",), ignore=(), min_confidence="low"))
    assert named == said._replace(select=("PRV2",), extend_select=(), ignore=(), min_confidence="low")


def test_what_decides_the_analysis_is_every_field_but_those_that_choose() -> None:
    changed = {
        field: Settings()._replace(**{field: not value if isinstance(value, bool) else "x"})
        for field, value in Settings()._asdict().items()
    }
    same = {field for field, settings in changed.items() if settings.of_analysis == Settings().of_analysis}
    assert same == {
        "root", "select", "extend_select", "ignore", "exclude", "min_severity", "min_confidence", "cache_dir",
        "catalog",
    }  # fmt: skip
