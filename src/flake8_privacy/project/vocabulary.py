"""What a project adds to the catalog: whether it is right."""

import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..catalog.loader import Catalog, shipped
from ..settings import OwnRecipient, Settings, SettingsError, did_you_mean
from ..settings.lines import line_of

if TYPE_CHECKING:  # perf: most projects add no third party
    from ..catalog.entries import CatalogError


def verified(settings: Settings, file: str) -> Settings:
    """The settings as they are, of this file; ``SettingsError`` for the first mistake in what they add."""
    if settings.recipients or settings.fields:
        for mistake in mistakes(settings, file):
            raise mistake
    return settings


def mistakes(settings: Settings, file: str) -> Iterator[SettingsError]:
    """What is wrong in what a project's settings, or the files that they name, add to the catalog."""
    catalog = shipped()
    own = {each.key: each for each in settings.own_recipients}
    for entry in settings.recipients:
        path: tuple[str | int, ...] = ("recipients", entry.key)
        if entry.key in own:
            wrong = _mistake(own[entry.key], catalog)
            if wrong is not None:
                yield SettingsError(f"{_place(settings, file, (*path, *wrong.path))}: {wrong}")
        elif entry.key not in catalog.recipients:
            place = f"{_place(settings, file, path)}: [recipients.{entry.key}]"
            hint = did_you_mean(entry.key, list(catalog.recipients))
            own_needs = "one of your own needs a name, a category and a purpose"
            yield SettingsError(f"{place} no third party is called {entry.key!r}{hint}; {own_needs}")
    categories = catalog.names.categories
    for name, category in settings.fields:
        if category not in categories:
            place = _place(settings, file, ("fields", name))
            hint = did_you_mean(category, list(categories))
            yield SettingsError(f"{place}: [fields] {name} = {category!r} is no data category{hint}")


def _mistake(own: OwnRecipient, catalog: Catalog) -> "CatalogError | None":
    from ..catalog.additions import read_own
    from ..catalog.entries import CatalogError

    try:
        read_own(own.key, json.loads(own.table), catalog.row_of(own.key))
    except CatalogError as error:
        return error
    return None


def _place(settings: Settings, file: str, path: tuple[str | int, ...]) -> str:
    """The file and line of what stands at a path, in the settings or in a file that they name."""
    places = [(file, ("tool", "flake8-privacy", *path))]
    places += [(os.path.join(os.path.dirname(file), name), path) for name in settings.catalog]
    for known, below in places:
        line = _line(known, below)
        if line:
            return f"{known}:{line}"
    # What is missing has no line: then where the table begins to which it belongs.
    return _place(settings, file, path[:-1]) if len(path) > 1 else file


def _line(file: str, path: tuple[str | int, ...]) -> int:
    try:
        with open(file, encoding="utf-8") as stream:
            return line_of(stream.read(), path)
    except (OSError, UnicodeDecodeError):
        return 0
