"""The templates of a project: found by the names that code knows them by, and read only when they are."""

import re
from collections.abc import Iterable, Mapping

from ..model.source import Source

_WORD = re.compile(r"[^\W\d]\w*")


class Templates:
    """Texts that a project fills in, by path."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.path: source for source in sources}
        self._by_name: dict[str, list[str]] = {}
        self.contents: dict[str, bytes] = {}
        """Those that were asked for."""

    @property
    def paths(self) -> Iterable[str]:
        """All templates, whether they were asked for or not."""
        return self._sources.keys()

    def named(self, name: str) -> list[str]:
        """The texts of all templates that a name may mean: whose path ends with it."""
        if not self._by_name:
            for path in self._sources:
                self._by_name.setdefault(path.rpartition("/")[2], []).append(path)
        wanted = f"/{name.removeprefix('./')}"
        found = self._by_name.get(name.rpartition("/")[2], ())
        return [self.text(path) for path in found if f"/{path}".endswith(wanted)]

    def words(self) -> Mapping[str, frozenset[str]]:
        """The words of every template, by path; this reads them all."""
        return {path: frozenset(_WORD.findall(self.text(path))) for path in self._sources}

    def text(self, path: str) -> str:
        """The text of a template."""
        if path not in self.contents:
            self.contents[path] = self._sources[path].read()
        return self.contents[path].decode("utf-8", "replace")
