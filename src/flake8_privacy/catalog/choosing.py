"""What people choose and what is sent to them, by the names of functions and the words of texts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from flake8_privacy.catalog.words import nouns

_LONGEST_PHRASE = 3
_MAKING = ("leaving", "stopping", "withdrawing", "erasing")
_STEM = 4
_PIECE = re.compile(r"[^\W_][\w-]*")


class ChoosingWords:
    """Reads names of functions with the lists under ``choosing`` of ``consent.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        choosing = data["choosing"]
        self._choosing = frozenset(choosing["choosing"])
        self._handling = frozenset(choosing["handling"])
        topics = data["topics"].keys() - frozenset(data["anchored"])
        self._chosen = frozenset((*choosing["chosen"], *topics, *data["holders"]))
        self._unasked = frozenset(choosing["unasked"])
        self._buttons = frozenset(choosing["buttons"])

    def is_choosing(self, qualname: str) -> bool:
        """Whether a function handles a person's own choice: ``accept_newsletter``, ``PreferencesView.post``."""
        phrases = list(_phrases(nouns(qualname)))
        if not self._buttons.isdisjoint(phrases):
            return True
        if not self._unasked.isdisjoint(phrases):
            return False
        if not self._choosing.isdisjoint(phrases):
            return True
        parts = [list(_phrases(nouns(part))) for part in qualname.split(".")]
        is_told = any(not (self._handling.isdisjoint(part) or self._chosen.isdisjoint(part)) for part in parts)
        return is_told or not (self._handling.isdisjoint(parts[-1]) or self._chosen.isdisjoint(phrases))


def _phrases(words: tuple[str, ...]) -> Iterator[str]:
    for size in range(1, _LONGEST_PHRASE + 1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


class Phrases:
    """Rows of words that are looked for in names and texts."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append(words)

    def found(self, words: tuple[str, ...]) -> tuple[int, int] | None:
        """Where the first phrase among some words starts and ends, the longest of those that start there."""
        for start, word in enumerate(words):
            sizes = [len(each) for each in self._by_first.get(word, ()) if words[start : start + len(each)] == each]
            if sizes:
                return start, start + max(sizes)
        return None

    def __contains__(self, name: str) -> bool:
        """Whether a name holds one of the phrases."""
        return self.found(nouns(name)) is not None

    def rest(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words that belong to none of the phrases."""
        left: list[str] = []
        at = 0
        while at < len(words):
            found = self.found(words[at:])
            if found is None:
                return (*left, *words[at:])
            left += words[at : at + found[0]]
            at += found[1]
        return tuple(left)

    def make_up(self, words: tuple[str, ...]) -> bool:
        """Whether nothing but these phrases makes up some words; ``_`` has none, and says nothing."""
        return bool(words) and self.rest(words) == ()


AS_WRITTEN = frozenset({"routes", "defaults", "logins", "signals", "mails"})
"""The lists of names that are looked for as they stand."""


class Control:
    """The lists of ``control.toml``."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        routes = tables["routes"]
        self.route_decorators = frozenset(routes["decorators"])
        self.route_methods = frozenset(routes["methods"])
        self.route_calls = frozenset(routes["calls"])
        self.route_modules = frozenset(routes["modules"])
        self.view_bases: tuple[str, ...] = tuple(routes["bases"])
        self.request_parameters = frozenset(routes["parameters"])
        self.logins = {key: frozenset(names) for key, names in tables["logins"].items()}
        """By which names frameworks let only those in who have signed in."""
        self._tables = tables
        self.of = cache(self._of)
        """The phrases of a list: ``login.phrases``."""
        self.leaving_words = tuple(tables["choices"]["tokens"])
        """Names that stand in the paths of handlers by which people leave."""
        self.deletion_signals = tuple(tables["signals"]["names"])
        """What functions listen to that take part in a deletion."""
        self.asked = frozenset(
            (
                *self.route_modules,
                *(word for key in ("words", "packages") for word in tables["mails"][key]),
                *self.leaving_words,
                *self.deletion_signals,
                *tables["defaults"]["names"],
            )
        )
        """Names by which the units are found that put handlers behind paths, or that send."""
        self.mails: Mapping[str, Sequence[str]] = tables["mails"]
        """What sends mails, and by which names units are found that do."""
        self.telling_words = frozenset((*self.leaving_words, *self.mails["words"], *self.mails["packages"]))
        """Names of which any code holds one that sends mails by itself, or whose paths speak of leaving."""

    @cached_property
    def calls(self) -> Mapping[str, tuple[str, ...]]:
        """The parameters of what sends, by its qualified name."""
        return dict(_parameters(call) for call in self.mails["calls"])

    @cached_property
    def servers(self) -> Mapping[str, tuple[str, ...]]:
        """The parameters of methods by which a server sends a message, whatever is known of it."""
        return dict(_parameters(call) for call in self.mails["servers"])

    @cached_property
    def messages(self) -> Mapping[str, tuple[str, ...]]:
        """The parameters of what makes a message, by its qualified name."""
        return dict(_parameters(call) for call in self.mails["messages"])

    def may_speak_of_choice(self, name: str) -> bool:
        """Whether a name may say that somebody leaves, withdraws or has something erased."""
        # perf: few names hold the letters that such words begin with, and those of all functions are asked.
        return self._stems.search(name.lower()) is not None and not self._choosing.isdisjoint(words_of(name))

    @cached_property
    def _choosing(self) -> frozenset[str]:
        """Words of which a name holds one that speaks of a choice: the first ones of all phrases that may."""
        return frozenset(self._firsts(*_MAKING, "anonymising"))

    @cached_property
    def _stems(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted({word[:_STEM] for word in self._firsts(*_MAKING)})))

    def _firsts(self, *keys: str) -> Iterator[str]:
        return (phrase.partition(" ")[0] for key in keys for phrase in self._tables["choices"][key])

    def _of(self, key: str) -> Phrases:
        section, _, name = key.partition(".")
        return Phrases(self._tables[section][name])


def words_of(text: str) -> tuple[str, ...]:
    """The words of a path or a sentence, as those of names: in lower case and in the singular."""
    return tuple(word for piece in _PIECE.findall(text) for word in nouns(piece.replace("-", "_")))


def _parameters(call: str) -> tuple[str, tuple[str, ...]]:
    """``module.send(to, body)`` as the name and what stands between its last brackets."""
    name, _, given = call.removesuffix(")").rpartition("(")
    return name, tuple(filter(None, given.split(", ")))
