"""What a project adds to the catalog: in its settings, in files that they name, and what is said of mistakes."""

from pathlib import Path

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.files.discovery import open_project
from flake8_privacy.project.vocabulary import mistakes, verified
from flake8_privacy.settings import Overrides, Settings, SettingsError
from flake8_privacy.settings.reading import add_catalog, load_settings

TRACKWERK = """
[recipients.trackwerk]
name = "Trackwerk"
category = "product analytics"
purpose = "analytics"
hosts = ["*.trackwerk.example"]

[[recipients.trackwerk.sink]]
names = ["trackwerk.Client().note"]
signature = "who, what, traits=None"
data = ["who", "traits"]
person = "who"
tracking = true
"""
IN_SETTINGS = TRACKWERK.replace("recipients.", "tool.flake8-privacy.recipients.")

CODE = """\
import requests
from trackwerk import Client

client = Client()


def joined(user):
    client.note(user.id, "joined", {"email": user.email})
    requests.post("https://in.trackwerk.example/", json={"phone": user.phone})
"""


def found(code: str, settings: Settings) -> set[tuple[str, int]]:
    result = check_project([SourceFile("app.py", code.encode())], settings)
    return {(finding.code, finding.place.line) for finding in result.findings}


@pytest.mark.parametrize(
    "settings",
    [load_settings(IN_SETTINGS, "pyproject.toml", {}), add_catalog(Settings(), TRACKWERK, "privacy.toml")],
    ids=["in the settings", "in a file"],
)
def test_a_third_party_of_its_own(settings: Settings) -> None:
    verified(settings, "pyproject.toml")
    assert found(CODE, settings) == {("PRV101", 8), ("PRV201", 8), ("PRV101", 9)}
    assert ("PRV201", 8) not in found(CODE, Settings())


def test_more_of_a_shipped_third_party() -> None:
    text = '[tool.flake8-privacy.recipients.mixpanel]\nhosts = ["mp.shop.example"]\nconsent = "banner"\n'
    settings = load_settings(text, "pyproject.toml", {})
    verified(settings, "pyproject.toml")
    code = 'import requests\ndef f(user):\n    requests.post("https://mp.shop.example/", json={"email": user.email})\n'
    result = check_project([SourceFile("app.py", code.encode())], settings)
    # It is Mixpanel, for which consent is taken elsewhere.
    assert [(finding.code, finding.recipient) for finding in result.findings] == [("PRV101", "Mixpanel")]


FUNCTIONS = {
    "app.py": """\
import mixpanel
from gate import Box, squash, shut
from vendor.privacy import opened

client = mixpanel.Mixpanel("token")


def visited(user):
    if opened(user):
        client.track(user.id, "a")
    if Box().ready(user):
        client.track(user.id, "b")
    if not shut(user):
        client.track(user.id, "c", {"email": squash(user.email)})
    if shut(user):
        client.track(user.id, "d")
    if user.rooms:
        client.track(user.id, "e")
""",
    "gate.py": """\
class Box:
    def ready(self, user):
        return user.rooms > 3


def shut(user):
    return user.rooms


def squash(text):
    return text
""",
}


def test_functions_are_named_bare_or_qualified() -> None:
    text = """
[tool.flake8-privacy]
sanitizers = ["gate.squash"]
consent.granted = ["vendor.privacy.opened", "gate.Box.ready"]
consent.refused = ["shut"]
"""
    sources = [SourceFile(path, code.encode()) for path, code in FUNCTIONS.items()]
    result = check_project(sources, load_settings(text, "pyproject.toml", {}))
    assert [(finding.code, finding.place.line) for finding in result.findings] == [("PRV202", 15), ("PRV201", 18)]
    unsaid = check_project(sources, Settings())
    assert {("PRV101", 14), ("PRV201", 10)} <= {(found.code, found.place.line) for found in unsaid.findings}


def test_files_are_counted_from_the_settings_and_named_in_messages(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.flake8-privacy]\npersons = ["guest"]\ncatalog = ["law/all.toml"]\n')
    (tmp_path / "law").mkdir()
    file = tmp_path / "law" / "all.toml"
    file.write_text('persons = ["shopper"]\nfirst-party = ["shop.example"]\n' + TRACKWERK)
    settings = open_project((), str(tmp_path / "law"), Overrides(), {}).settings
    assert (settings.persons, settings.first_party) == (("guest", "shopper"), ("shop.example",))
    assert [own.key for own in settings.own_recipients] == ["trackwerk"]
    file.write_text("persns = []\n")
    with pytest.raises(SettingsError, match=r'^all\.toml:1: this file has no key "persns"; did you mean "persons"\?'):
        open_project((), str(tmp_path / "law"), Overrides(), {})
    file.write_bytes(b"\xff")
    with pytest.raises(SettingsError, match=r"^law/all\.toml cannot be read: "):
        open_project((), str(tmp_path), Overrides(), {})
    file.unlink()
    with pytest.raises(SettingsError, match=r'catalog = "law/all\.toml": there is no such file'):
        open_project((), str(tmp_path), Overrides(), {})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"analytics"\nhosts', '"spying"\nhosts', ":5: recipients.trackwerk: purpose = 'spying' should be one of"),
        ("hosts =", "host =", ":6: recipients.trackwerk: unknown key 'host'; did you mean \"hosts\"?"),
        (
            "hosts =",
            "first_party =",
            ":6: recipients.trackwerk: unknown key 'first_party'; did you mean \"first-party\"?",
        ),
        ("who, what", "1who", ":10: recipients.trackwerk: [[sink]] no. 1: signature = '1who"),
        ("person =", "persons =", ":12: recipients.trackwerk: [[sink]] no. 1: unknown key 'persons'"),
        ('"Trackwerk"', "3", ":3: recipients.trackwerk: name = 3 should be a text"),
        ('name = "Trackwerk"\n', "", ":2: recipients.trackwerk: name = None should be a text"),
    ],
)
def test_mistakes_have_a_file_and_a_line(
    old: str, new: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = TRACKWERK.replace(old, new)
    assert text != TRACKWERK
    Path("own.toml").write_text(text)
    settings = add_catalog(Settings(catalog=("own.toml",)), text, "own.toml")
    (mistake,) = mistakes(settings, "pyproject.toml")
    assert str(mistake).startswith(f"own.toml{message}")
    with pytest.raises(SettingsError):
        verified(settings, "pyproject.toml")


def test_one_recipient_stands_in_one_place() -> None:
    settings = load_settings('[tool.flake8-privacy.recipients.mixpanel]\nconsent = "x"\n', "pyproject.toml", {})
    with pytest.raises(SettingsError, match=r"^own\.toml:1: \[recipients\.mixpanel\] stands in another file as well"):
        add_catalog(settings, '[recipients.mixpanel]\nhosts = ["a.example"]\n', "own.toml")


def test_a_date_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"^own\.toml:1: \[recipients\.x\] holds a date"):
        add_catalog(Settings(), "[recipients.x]\nname = 2026-01-01\n", "own.toml")
