"""Everything a project can decide, in one frozen object."""

from collections.abc import Mapping
from typing import Any

from ..model.tuples import NamedTuple

ALL = "ALL"
"""The selector that means every code, those that are off by default among them."""

EXCEPTIONS = "PRV602"
OFF_BY_DEFAULT = frozenset({EXCEPTIONS, "PRV901"})
"""Codes that no prefix switches on: they must be named whole, or ``ALL``."""


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

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The keys by which a settings file says this."""
        return tuple(name.replace("_", "-") for name in cls._fields if name != "key")


class OwnRecipient(NamedTuple):
    """A third party that a project adds to the catalog, or what it adds to one that is there.

    ``table`` is the text, in JSON, of a table in the form of the catalog's own files.
    """

    key: str
    table: str


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
    own_recipients: tuple[OwnRecipient, ...] = ()
    catalog: tuple[str, ...] = ()
    """Files with more of what a project adds to the catalog, counted from the folder of its settings."""
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
        deciding = self._replace(
            root="", select=(), extend_select=(), ignore=(), exclude=(), min_severity="", min_confidence="",
            cache_dir="", catalog=(),
        )  # fmt: skip
        return (*deciding, self.wants_exceptions)

    @property
    def wants_exceptions(self) -> bool:
        """Whether the messages of exceptions are followed: it takes time, and their rule is off by default."""
        return not {EXCEPTIONS, ALL}.isdisjoint((*self.select, *self.extend_select))


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


def did_you_mean(word: str, words: Mapping[str, object] | tuple[str, ...] | list[str]) -> str:
    """End an error message: the nearest word there is, or all of them when they are few."""
    from difflib import get_close_matches

    nearest = get_close_matches(word, words, 1, 0.6)
    if nearest:
        return f"; did you mean {shown(nearest[0])}?"
    return f"; there are {', '.join(words)}" if len(words) <= 20 else ""


def shown(value: object) -> str:
    """Write a value as TOML would, near enough to find it in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return repr(value)
