"""Values of a settings file, checked: each error names the file, the line, the key, the value and what is right."""

from collections.abc import Sequence
from typing import Any

from ..model.tuples import NamedTuple
from . import SettingsError, did_you_mean, shown
from .lines import line_of


class At(NamedTuple):
    """Where a value stands: in a file whose text is known, or on a command line, which has none."""

    file: str
    path: tuple[str | int, ...]
    text: str = ""

    @property
    def key(self) -> str:
        """The keys that lead there, as TOML writes them."""
        return ".".join(map(str, self.path))

    def inside(self, *names: str) -> "At":
        """Where a value below this one stands."""
        return self._replace(path=self.path + names)

    @property
    def place(self) -> str:
        """The file, with the line if there is one."""
        line = line_of(self.text, self.path)
        return f"{self.file}:{line}" if line else self.file

    def error(self, value: object, problem: str) -> SettingsError:
        """What to raise for a value."""
        return SettingsError(f"{self.place}: {self.key} = {shown(value)}: {problem}")

    def unknown(self, key: str, known: Sequence[str]) -> SettingsError:
        """What to raise for a key of the table here that nobody knows."""
        table = f"[{self.key}]" if self.path else "this file"
        hint = did_you_mean(key, tuple(known))
        return SettingsError(f"{self.inside(key).place}: {table} has no key {shown(key)}{hint}")


def read_toml(text: str, file: str) -> dict[str, Any]:
    """The document that a text holds."""
    from tomli import TOMLDecodeError, loads

    try:
        return loads(text)
    except TOMLDecodeError as error:
        raise SettingsError(f"{file} is not valid TOML: {error}") from None


def table(at: At, value: object) -> dict[str, Any]:
    """Check for a table."""
    if not isinstance(value, dict):
        raise at.error(value, "this must be a table")
    return value


def string(at: At, value: object) -> str:
    """Check for a text that is not empty."""
    if not isinstance(value, str) or not value:
        raise at.error(value, 'this must be a string, such as "shop"')
    return value


def flag(at: At, value: object) -> bool:
    """Check for a yes or no."""
    if not isinstance(value, bool):
        raise at.error(value, "this must be true or false")
    return value


def strings(at: At, value: object) -> tuple[str, ...]:
    """Check for a list of texts."""
    if not isinstance(value, list):
        raise at.error(value, 'this must be a list of strings, such as ["a", "b"]')
    for item in value:
        if not isinstance(item, str) or not item:
            raise at.error(value, f"{shown(item)} in this list must be a string with at least one character")
    return tuple(value)


def choice(at: At, value: object, choices: tuple[str, ...]) -> str:
    """Check for one of a few words."""
    if value not in choices:
        raise at.error(value, f"no such choice{did_you_mean(str(value), choices)}")
    return str(value)
