"""The grammar of names of prices, sanitizing functions and loggers."""

from collections.abc import Iterable
from typing import Any

from flake8_privacy.catalog.words import nouns, split

_LONGEST_PHRASE = 3
_PREPOSITIONS = frozenset({"by", "in", "on", "for", "from", "of", "with", "without", "per", "at"})


class NounWords:
    """Reads names with the lists of ``prices.toml``, ``sanitizers.toml`` and ``loggers.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        prices, sanitizers, loggers = data["prices"], data["sanitizers"], data["logger_names"]
        self._heads = frozenset(prices["heads"])
        self._units = frozenset(prices["trailing"])
        self._fees = frozenset(prices["fees"])
        self._types = frozenset(prices["types"])
        self._verbs_of_prices = frozenset(prices["verbs"])
        self._bills = frozenset(prices["bills"])
        self._items = frozenset(prices["items"])
        self._periods = frozenset(prices["periods"])
        self._giving = frozenset(prices["giving"])
        self._other = frozenset(prices["other"])
        self._modules = frozenset(prices["modules"])
        self._careful = frozenset(prices["careful"])
        self._companions = frozenset(prices["alone_only_with"])
        self._no_price = frozenset(prices["denying"])
        self._verbs = frozenset(sanitizers["verbs"])
        self._nouns = frozenset(sanitizers["nouns"])
        self._cleaning = frozenset(sanitizers["phrases"])
        self._sanitizer_leading = frozenset(sanitizers["leading"])
        self._logger_exact = frozenset(loggers["exact"])
        self._logger_heads = frozenset(loggers["heads"])
        self._making_loggers = frozenset(loggers["denying"])

    def price(self, name: str) -> bool:
        """Whether a name stands for an amount that a person pays."""
        words = _without_which(nouns(name))
        if not words or not self._no_price.isdisjoint(words):
            return False
        while words:
            for size in (2, 1):
                head = " ".join(words[-size:])
                if len(words) >= size and head in self._heads:
                    rest = words[:-size]
                    return head not in self._careful or not rest or not self._companions.isdisjoint(rest)
            if len(words) == 1 or words[-1] not in self._units:
                return False
            words = words[:-1]
        return False

    def priced(self, name: str, types: Iterable[str], cls: str, path: str) -> bool:
        """Whether what a function gives back is a price: by its name or type, or where it stands."""
        words = nouns(name)
        given = "_".join(words[1:]) if words[:1] != () and words[0] in self._verbs_of_prices else name
        if self.price(given) or (words and words[-1] in self._giving):
            return True
        said = any(nouns(each.rpartition(".")[2])[-1:] == (kind,) for each in types for kind in self._types)
        is_there = said or self.price(cls) or (self.prices(path) and not self._counts(name, words))
        return is_there and self._no_price.isdisjoint(words)

    def _counts(self, name: str, words: tuple[str, ...]) -> bool:
        """Whether what a name stands for is counted or told apart, and not paid: ``copies``, ``template_id``."""
        return split(name)[-1:] != words[-1:] or not self._other.isdisjoint(words)

    def prices(self, path: str) -> bool:
        """Whether a module of this path is about prices: ``shop/billing.py``."""
        return not self._modules.isdisjoint(nouns(path.rpartition("/")[2].removesuffix(".py"))[-1:])

    def costs(self, cls: str, name: str) -> bool:
        """Whether a number of this name, a field of a class or by itself, is a price where two are compared."""
        words = nouns(name)
        if self.price(name) or " ".join(words) in self._periods or " ".join(_without_which(words)) in self._periods:
            return True
        if nouns(cls)[-1:] and nouns(cls)[-1] in self._giving:
            return self._no_price.isdisjoint(words) and not self._counts(name, words)
        return self.price(cls) and self._no_price.isdisjoint(words)

    def fee(self, name: str) -> bool:
        """Whether a price of this name comes on top of another."""
        return self.price(name) and not self._fees.isdisjoint(nouns(name))

    def itemises(self, name: str, function: str) -> bool:
        """Whether a list of this name in a function of that name holds the lines of a bill."""
        words = nouns(name)
        if words[-1:] == () or words[-1] not in self._items | self._bills:
            return False
        return not self._bills.isdisjoint(words) or not self._bills.isdisjoint(nouns(function))

    def sanitizer(self, name: str) -> bool:
        """Whether a function of this name returns what is no longer personal."""
        words = nouns(name)
        while len(words) > 1 and words[0] in self._sanitizer_leading:
            words = words[1:]
        if not words:
            return False
        if words[0] in self._verbs or words[0] in self._nouns or words[-1] in self._verbs or words[-1] in self._nouns:
            return True
        for size in range(2, _LONGEST_PHRASE + 1):
            if " ".join(words[:size]) in self._cleaning or " ".join(words[-size:]) in self._cleaning:
                return True
        return False

    def logger(self, name: str) -> bool:
        """Whether a variable or attribute of this name is a logger by convention."""
        # Digits count here: log10 and log2 are functions of mathematics.
        if name.strip("_").lower() in self._logger_exact:
            return True
        words = split(name)
        return bool(words) and words[-1] in self._logger_heads and words[0] not in self._making_loggers


def _without_which(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words up to a preposition: in ``price_by_country`` and ``fee_in_cents`` the rest only tells which price it is."""
    return words[: next((index for index, word in enumerate(words) if index and word in _PREPOSITIONS), len(words))]
