"""Reads settings: those of a ``pyproject.toml``, and files with what a project adds to the catalog."""

from collections.abc import Callable, Mapping
from json import dumps
from typing import Any

from ..model.findings import CONFIDENCES, SEVERITIES
from . import ALL, OwnRecipient, RecipientSettings, Settings, SettingsError, did_you_mean
from .checks import At, choice, flag, read_toml, string, strings, table
from .hosts import own_hosts

_Values = dict[str, Any]
"""Values by the names of the fields of ``Settings``."""


def load_settings(text: str, file: str, known_codes: Mapping[str, str]) -> Settings:
    """Read the settings of a ``pyproject.toml``; ``known_codes`` gives the name of each rule by its code."""
    document = read_toml(text, file)
    tool = table(At(file, ("tool",), text), document.get("tool", {}))
    at = At(file, ("tool", "flake8-privacy"), text)
    values: _Values = {}
    for key, value in table(at, tool.get("flake8-privacy", {})).items():
        here = at.inside(key)
        if key in _ADDITIONS:
            values |= _ADDITIONS[key](here, value)
        elif key in _CODES:
            values[key.replace("-", "_")] = _codes(here, value, known_codes)
        elif key in _CHOICES:
            values[key.replace("-", "_")] = _CHOICES[key](here, value)
        else:
            raise at.unknown(key, [*_CODES, *_CHOICES, *_ADDITIONS])
    return Settings(**values, own_hosts=own_hosts(document))


def add_catalog(settings: Settings, text: str, file: str) -> Settings:
    """Add what a file says that ``catalog`` in the settings names."""
    at = At(file, (), text)
    values: _Values = {}
    for key, value in read_toml(text, file).items():
        if key not in _ADDITIONS:
            raise at.unknown(key, list(_ADDITIONS))
        values |= _ADDITIONS[key](at.inside(key), value)
    _check_once(settings, values.get("recipients", ()), at)
    return settings._replace(**{name: getattr(settings, name) + added for name, added in values.items()})


def read_codes(selectors: list[str], known_codes: Mapping[str, str], file: str, key: str) -> tuple[str, ...]:
    """Check codes, prefixes, names and ``ALL``; a rule's name becomes its code."""
    return _codes(At(file, (key,)), selectors, known_codes)


def read_choice(value: str, choices: tuple[str, ...], file: str, key: str) -> str:
    """Check one word against the words there are."""
    return choice(At(file, (key,)), value, choices)


def _codes(at: At, value: object, known_codes: Mapping[str, str]) -> tuple[str, ...]:
    selectors = strings(at, value)
    if not selectors:
        return ()
    by_name = {name: code for code, name in known_codes.items()}
    codes = []
    for selector in selectors:
        code = by_name.get(selector, selector)
        if code != ALL and not any(known.startswith(code) for known in known_codes):
            words = [*known_codes, *by_name, ALL]
            hint = did_you_mean(selector, words) if selector.upper() not in words else f"; write {selector.upper()}"
            raise at.error(selector, f"no rule has this code, prefix or name{hint}")
        codes.append(code)
    return tuple(codes)


def _own(at: At, value: object) -> _Values:
    names = strings(at, value)
    for name in names:
        if "/" in name or ":" in name or " " in name:
            raise at.error(name, 'write a host or an import root only, such as "api.shop.example" or "shop_sdk"')
    return {"first_party": names}


def _fields(at: At, value: object) -> _Values:
    given = sorted(table(at, value).items())
    return {"fields": tuple((name, string(at.inside(name), category)) for name, category in given)}


def _consent(at: At, value: object) -> _Values:
    given = table(at, value)
    for key in given:
        if key not in ("granted", "refused"):
            raise at.unknown(key, ("granted", "refused"))
    return {f"consent_{key}": strings(at.inside(key), names) for key, names in given.items()}


def _recipients(at: At, value: object) -> _Values:
    said, own = [], []
    for key, declared in sorted(table(at, value).items()):
        here = at.inside(key)
        given = table(here, declared)
        values = {name: read(here.inside(name), given[name]) for name, read in _SAID.items() if name in given}
        said.append(RecipientSettings(key, **{name.replace("-", "_"): each for name, each in values.items()}))
        rest = {name: each for name, each in given.items() if name not in _SAID}
        if rest:
            own.append(OwnRecipient(key, _json(here, rest)))
    return {"recipients": tuple(said), "own_recipients": tuple(own)}


def _json(at: At, values: dict[str, Any]) -> str:
    try:
        return dumps(values, sort_keys=True)
    except TypeError:
        raise SettingsError(f"{at.place}: [{at.key}] holds a date or a time, which nothing here is") from None


def _check_once(settings: Settings, added: tuple[RecipientSettings, ...], at: At) -> None:
    """What is said of one recipient stands in one place, where all of it can be seen."""
    known = {entry.key for entry in settings.recipients}
    for entry in added:
        if entry.key in known:
            here = at.inside("recipients", entry.key)
            raise SettingsError(f"{here.place}: [{here.key}] stands in another file as well; say all of it in one")


_CODES = ("select", "extend-select", "ignore")

_CHOICES: dict[str, Callable[[At, object], Any]] = {
    "exclude": strings,
    "identifiers": flag,
    "tests": flag,
    "min-severity": lambda at, value: choice(at, value, SEVERITIES),
    "min-confidence": lambda at, value: choice(at, value, CONFIDENCES),
    "root": string,
    "cache-dir": string,
    "catalog": strings,
}
"""What stands in a ``pyproject.toml`` only."""

_ADDITIONS: dict[str, Callable[[At, object], _Values]] = {
    "first-party": _own,
    "recipients": _recipients,
    "persons": lambda at, value: {"persons": strings(at, value)},
    "fields": _fields,
    "consent": _consent,
    "sanitizers": lambda at, value: {"sanitizers": strings(at, value)},
}
"""What a project adds to the catalog, in its settings or in a file of its own."""

_SAID: dict[str, Callable[[At, object], Any]] = {"consent": string, "first-party": flag, "necessary": strings}
"""What a project says of its dealings with a recipient; all else describes the recipient."""
