"""Everything a project can decide, in one frozen object."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .model.findings import CONFIDENCES, SEVERITIES

ALL = "ALL"
"""The selector that means every code, those that are off by default among them."""

OFF_BY_DEFAULT = frozenset({"PRV602", "PRV901"})
"""Codes that no prefix switches on: they must be named whole, or ``ALL``."""

PUBLIC_HOSTS = frozenset(
    "bitbucket.org bitbucket.io codeberg.org codeberg.page discord.com discord.gg docs.rs fly.dev gitea.com "
    "gitee.com github.com github.io githubusercontent.com gitlab.com gitlab.io google.com herokuapp.com "
    "launchpad.net linkedin.com localhost mastodon.social medium.com netlify.app npmjs.com onrender.com "
    "opencollective.com pages.dev patreon.com pypi.org python.org pythonhosted.org readthedocs.com "
    "readthedocs.io readthedocs.org reddit.com rtfd.io slack.com sourceforge.io sourceforge.net sr.ht "
    "stackoverflow.com t.me twitter.com vercel.app web.app x.com youtube.com".split()
)
"""Forges, registries and hosting that many projects name in their URLs and none of them owns."""


class SettingsError(ValueError):
    """A setting that cannot be understood: its text names the file, the key, the value and what would be right."""


class RecipientSettings(NamedTuple):
    """What a project says about one third party of the catalog or its own.

    ``consent`` names where consent is taken outside this code: it silences PRV201 for the recipient.
    ``first_party`` makes it one of the project's own systems. ``necessary`` are further parameters
    that the service exists for, as ``callable:parameter``.
    """

    key: str
    consent: str = ""
    first_party: bool = False
    necessary: tuple[str, ...] = ()


class Settings(NamedTuple):
    """All settings of one project; every front end builds this same object."""

    root: str = ""
    select: tuple[str, ...] = ("PRV",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    first_party: tuple[str, ...] = ()
    """Hosts (``api.shop.example``, with subdomains) and import roots that are the project's own."""
    recipients: tuple[RecipientSettings, ...] = ()
    persons: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    """(name, Fides category) of further personal fields."""
    consent_granted: tuple[str, ...] = ()
    consent_refused: tuple[str, ...] = ()
    sanitizers: tuple[str, ...] = ()
    """Functions (bare or qualified names) whose result is no longer personal."""
    identifiers: bool = False
    tests: bool = False
    min_severity: str = "warning"
    min_confidence: str = "medium"
    own_hosts: tuple[str, ...] = ()
    """Hosts of ``[project.urls]`` less the public forges; their registrable domain is first-party."""
    cache_dir: str = ""

    @property
    def of_analysis(self) -> tuple[object, ...]:
        """The settings that decide what is found; the others choose files, or among findings, or the cache."""
        return tuple(
            self._replace(
                root="", select=(), extend_select=(), ignore=(), exclude=(), min_severity="", min_confidence="",
                cache_dir="",
            )
        )  # fmt: skip


class Overrides(NamedTuple):
    """What a command line says on top of the project's file; ``None`` leaves the file's word."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] | None = None
    min_severity: str | None = None
    min_confidence: str | None = None
    root: str | None = None
    cache_dir: str | None = None


def override(settings: Settings, overrides: Overrides) -> Settings:
    """Put the command line's words over those of the project's file.

    ``select`` there takes the place of ``select`` and ``extend-select`` here, as the whole selection was named anew.
    """
    said: dict[str, Any] = {
        key: getattr(overrides, key)
        for key in ("select", "ignore", "min_severity", "min_confidence")
        if getattr(overrides, key) is not None
    }
    kept = () if overrides.select is not None else settings.extend_select
    return settings._replace(**said, extend_select=kept + overrides.extend_select)


class _At(NamedTuple):
    """Where a value stands, for error messages, and the rules that codes are checked against."""

    file: str
    key: str
    rules: Mapping[str, str]

    def inside(self, name: str) -> "_At":
        return self._replace(key=f"{self.key}.{name}")

    def error(self, value: object, problem: str) -> SettingsError:
        return SettingsError(f"{self.file}: {self.key} = {_shown(value)}: {problem}")


def load_settings(text: str, file: str, known_codes: Mapping[str, str]) -> Settings:
    """Read the settings of a ``pyproject.toml``; ``known_codes`` gives the name of each rule by its code."""
    document = _parse(text, file)
    at = _At(file, "tool.flake8-privacy", known_codes)
    tool = _table(at._replace(key="tool"), document.get("tool", {}))
    table = _table(at, tool.get("flake8-privacy", {}))
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise SettingsError(f"{file}: [{at.key}] has no key {_shown(key)}{did_you_mean(key, _READERS)}")
        here = at.inside(key)
        if key == "consent":
            values.update(_consent(here, value))
        else:
            values[key.replace("-", "_")] = _READERS[key](here, value)
    return Settings(**values, own_hosts=_own_hosts(document))


def project_hosts(text: str) -> tuple[str, ...]:
    """Give the hosts that ``[project.urls]`` of a ``pyproject.toml`` names, less the public forges."""
    return _own_hosts(_parse(text, "pyproject.toml"))


def read_codes(selectors: list[str], known_codes: Mapping[str, str], file: str, key: str) -> tuple[str, ...]:
    """Check codes, prefixes, names and ``ALL``; a rule's name becomes its code."""
    return _codes(_At(file, key, known_codes), selectors)


def read_choice(value: str, choices: tuple[str, ...], file: str, key: str) -> str:
    """Check one word against the words there are."""
    return _choice(_At(file, key, {}), value, choices)


def did_you_mean(word: str, words: Mapping[str, object] | tuple[str, ...] | list[str]) -> str:
    """End an error message: the nearest word there is, or all of them when they are few."""
    from difflib import get_close_matches

    nearest = get_close_matches(word, words, 1, 0.6)
    if nearest:
        return f"; did you mean {_shown(nearest[0])}?"
    return f"; there are {', '.join(words)}" if len(words) <= 20 else ""


def _parse(text: str, file: str) -> dict[str, Any]:
    from tomli import TOMLDecodeError, loads

    try:
        return loads(text)
    except TOMLDecodeError as error:
        raise SettingsError(f"{file} is not valid TOML: {error}") from None


def _shown(value: object) -> str:
    """Write a value as TOML would, near enough to find it in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return repr(value)


def _table(at: _At, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise at.error(value, "this must be a table")
    return value


def _string(at: _At, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise at.error(value, 'this must be a string, such as "shop"')
    return value


def _flag(at: _At, value: object) -> bool:
    if not isinstance(value, bool):
        raise at.error(value, "this must be true or false")
    return value


def _strings(at: _At, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise at.error(value, 'this must be a list of strings, such as ["a", "b"]')
    for item in value:
        if not isinstance(item, str) or not item:
            raise at.error(value, f"{_shown(item)} in this list must be a string with at least one character")
    return tuple(value)


def _codes(at: _At, value: object) -> tuple[str, ...]:
    selectors = _strings(at, value)
    if not selectors:
        return ()
    by_name = {name: code for code, name in at.rules.items()}
    codes = []
    for selector in selectors:
        code = by_name.get(selector, selector)
        if code != ALL and not any(known.startswith(code) for known in at.rules):
            words = [*at.rules, *by_name, ALL]
            hint = did_you_mean(selector, words) if selector.upper() not in words else f"; write {selector.upper()}"
            raise at.error(selector, f"no rule has this code, prefix or name{hint}")
        codes.append(code)
    return tuple(codes)


def _choice(at: _At, value: object, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise at.error(value, f"no such choice{did_you_mean(str(value), choices)}")
    return str(value)


def _own(at: _At, value: object) -> tuple[str, ...]:
    for name in _strings(at, value):
        if "/" in name or ":" in name or " " in name:
            raise at.error(name, 'write a host or an import root only, such as "api.shop.example" or "shop_sdk"')
    return _strings(at, value)


def _fields(at: _At, value: object) -> tuple[tuple[str, str], ...]:
    return tuple((name, _string(at.inside(name), category)) for name, category in sorted(_table(at, value).items()))


def _consent(at: _At, value: object) -> dict[str, tuple[str, ...]]:
    table = _table(at, value)
    for key in table:
        if key not in ("granted", "refused"):
            raise SettingsError(f"{at.file}: [{at.key}] has no key {_shown(key)}; use granted or refused")
    return {f"consent_{key}": _strings(at.inside(key), names) for key, names in table.items()}


def _recipients(at: _At, value: object) -> tuple[RecipientSettings, ...]:
    readers: dict[str, Callable[[_At, object], Any]] = {
        "consent": _string,
        "first-party": _flag,
        "necessary": _strings,
    }
    found = []
    for recipient, declared in sorted(_table(at, value).items()):
        here = at.inside(recipient)
        values = {}
        for key, item in _table(here, declared).items():
            if key not in readers:
                raise SettingsError(f"{at.file}: [{here.key}] has no key {_shown(key)}{did_you_mean(key, readers)}")
            values[key.replace("-", "_")] = readers[key](here.inside(key), item)
        found.append(RecipientSettings(recipient, **values))
    return tuple(found)


_READERS: dict[str, Callable[[_At, object], Any]] = {
    "select": _codes,
    "extend-select": _codes,
    "ignore": _codes,
    "exclude": _strings,
    "first-party": _own,
    "recipients": _recipients,
    "persons": _strings,
    "fields": _fields,
    "consent": _consent,
    "sanitizers": _strings,
    "identifiers": _flag,
    "tests": _flag,
    "min-severity": lambda at, value: _choice(at, value, SEVERITIES),
    "min-confidence": lambda at, value: _choice(at, value, CONFIDENCES),
    "root": _string,
    "cache-dir": _string,
}


def _own_hosts(document: dict[str, Any]) -> tuple[str, ...]:
    project = document.get("project")
    urls = project.get("urls") if isinstance(project, dict) else None
    hosts = {_host(url) for url in urls.values() if isinstance(url, str)} if isinstance(urls, dict) else set()
    return tuple(sorted(host for host in hosts if "." in host and not _is_public(host)))


def _host(url: str) -> str:
    """Cut the host out of a web address; empty for anything else."""
    scheme, separator, rest = url.strip().partition("://")
    if not separator or scheme.lower() not in ("http", "https"):
        return ""
    authority = rest.replace("\\", "/").split("/")[0].split("?")[0].split("#")[0]
    return authority.rpartition("@")[2].partition(":")[0].rstrip(".").lower()


def _is_public(host: str) -> bool:
    return any(host == public or host.endswith("." + public) for public in PUBLIC_HOSTS)
