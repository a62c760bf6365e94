"""What the words of a project mean, and where they stand: each is looked at once, whatever holds it."""

import re
from array import array
from collections.abc import Collection, Iterator, MutableMapping, Sequence
from itertools import accumulate, chain, pairwise

from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.words import nouns, singular
from ...model.facts import Extent
from .meanings import ANY, CALLBACK, exact_words, meaning

Place = tuple[str, int]
"""A unit: the path of its module, and its number there."""

_SEPARATED = bytes(byte if byte >= 0x80 or chr(byte).isalnum() or byte in b"_\n" else ord(" ") for byte in range(256))
"""What turns everything between names but the ends of lines into blanks; bytes beyond ASCII are parts of names."""
_COMMENT = re.compile(rb"""((?:[^'"#\n\\]++|"[^"\n\\]*+"|'[^'\n\\]*+')*+)#""")
"""A line up to its comment, where every text ends that begins before that."""

_OPTION = re.compile(rb"""["'/]--([a-z]+(?:-[a-z]+)+)""")
"""An option of a command, whose words belong together: ``--share-usage-data``."""

_KEY = re.compile(rb"""\[["']([A-Za-z]+(?:[ -][A-Za-z]+){1,3})["']\]""")
"""A key of several words, which belong together: ``row["First Name"]``."""
_HEADER = re.compile(rb"""["'](X-[A-Za-z-]+)["']""")
"""A header, whose words belong together as well."""
_JOINED = bytes(ord("_") if chr(byte) in " -" else byte for byte in range(256))
_HUMP = re.compile(rb"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL = ord("s")


class Separated:
    """The text of a module, of which only names are left."""

    def __init__(self, text: str) -> None:
        # perf: encoded once; units are slices.
        self._text = text.encode("utf-8", "surrogatepass")
        lengths = map(len, self._text.splitlines(keepends=True))
        # The last line may be empty.
        self._starts = [0, *accumulate(lengths), len(self._text)]

    def words(self, unit: Extent) -> list[bytes]:
        """The words of a unit, in their order."""
        found: list[bytes] = []
        for first, last in unit.lines:
            lines = self._text[self._starts[first - 1] : self._starts[last]]
            if b"#" in lines:
                lines = _without_comments(lines)
            words = lines.translate(_SEPARATED).split()
            if b"--" in lines:
                words += [option.replace(b"-", b"_") for option in _OPTION.findall(lines)]
            if b'["' in lines or b"['" in lines:
                words += [key.translate(_JOINED) for key in _KEY.findall(lines)]
            if b'"X-' in lines or b"'X-" in lines:
                words += [key.translate(_JOINED) for key in _HEADER.findall(lines)]
            found = found + words if found else words
        return found


def _without_comments(lines: bytes) -> bytes:
    """Lines of code without what they only remark; as they are where a text may go on from one line to the next."""
    if b'"""' in lines or b"'''" in lines or b"\\\n" in lines:
        return lines
    # perf: only lines with a "#" are looked at.
    kept: list[bytes] = []
    first = lines.find(b"\n")
    position, at = 0, lines.find(b"#", first) if first >= 0 else -1
    while at >= 0:
        end = lines.find(b"\n", at)
        comment = _COMMENT.match(lines, lines.rfind(b"\n", 0, at) + 1)
        if comment:
            kept.append(lines[position : comment.end(1)])
            position = end if end >= 0 else len(lines)
        at = lines.find(b"#", end) if end >= 0 else -1
    return b"".join((*kept, lines[position:])) if kept else lines


class _Parts:
    """The parts of names."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self.nouns: dict[bytes, tuple[str, ...]] = {}
        self._ends = frozenset(end.encode() for end in names.ends(ANY))
        self.telling: set[bytes] = set()
        """Those that stand at the end of a phrase of any list."""

    def learn(self, parts: set[bytes]) -> None:
        """Look at those of the parts that are new."""
        for part in parts.difference(self.nouns):
            # perf: most parts are one word in the singular, and at the end of no phrase.
            if part.isalpha() and part[-1] != _PLURAL:
                self.nouns[part] = (part.decode(),)
                if part in self._ends:
                    self.telling.add(part)
            else:
                text = part.decode("utf-8", "replace")
                words = self.nouns[part] = (singular(text),) if part.isalpha() else nouns(text)
                if self._names.kinds_with(words) & ANY:
                    self.telling.add(part)


class Lexicon:
    """What is known of words."""

    def __init__(self, catalog: Catalog) -> None:
        self.telling: dict[bytes, int] = {}
        """The words that mean something, with what they mean."""
        self.telling_words: set[bytes] = set()
        # perf: two sets meet twice as fast as the keys of a dict and a set.
        self.paths: dict[bytes, tuple[bytes, ...]] = {}
        """The words that hold other names: ``customer__phone``, ``get_gender_display``."""
        self._names = catalog.names
        self._stored = catalog.stores.categories
        self._exact = exact_words(catalog)
        own = (name.rpartition(".")[2] for name in catalog.names.own)
        self._own = frozenset(name.encode("utf-8", "surrogatepass") for name in own)
        self._kept = frozenset(word.encode() for word in catalog.channels.words)
        self._known: set[bytes] = set()
        self._parts = _Parts(catalog.names)

    def learn(self, words: set[bytes]) -> None:
        """Look at those of the words that are new."""
        new = words - self._known
        if not new:
            return
        self._known |= new
        # perf: all are taken apart at once; and their parts repeat, their combinations do not.
        lower = list(filter(bytes.islower, new))
        humped = list(new.difference(lower))
        spelt = _HUMP.sub(b"_", b"\n".join(humped)).lower().split(b"\n") if humped else []
        parts = [name.split(b"_") for name in chain(lower, spelt)]
        self._parts.learn(set(chain.from_iterable(parts)))
        for word in self._exact.keys() & new:
            self._tell(word, self._exact[word])
        each = zip(chain(lower, humped), parts, map(self._parts.telling.isdisjoint, parts), strict=True)
        for word, held in [(word, held) for word, held, is_plain in each if not is_plain]:
            kinds = self._names.kinds([noun for part in held for noun in self._parts.nouns[part]])
            if kinds & ANY:
                self._tell(word, self._meaning(word, kinds))
        apart = zip(chain(lower, humped), map(self._kept.isdisjoint, parts), strict=True)
        for word in [word for word, is_apart in apart if not is_apart]:
            self._tell(word, CALLBACK)
        for word in self._own & new:
            self._tell(word, self._meaning(word, ANY))
        for word in new:
            if b"__" in word and word[:1] != b"_":
                self.paths[word] = tuple(filter(None, word.split(b"__")))
                if word[:5] == b"set__":  # as MongoEngine writes a field
                    self._tell(word, self._meaning(word[5:], ANY))
            elif word[-8:] == b"_display" and word[:4] == b"get_":
                self.paths[word] = (word[4:-8],)

    def _tell(self, word: bytes, mask: int) -> None:
        if mask:
            self.telling[word] = self.telling.get(word, 0) | mask
            self.telling_words.add(word)

    def _meaning(self, word: bytes, kinds: int) -> int:
        return meaning(word.decode("utf-8", "replace"), kinds, self._names, self._stored)


class Held:
    """Which units hold which names."""

    # perf: the number of a name or a unit takes four bytes, a name in a set some sixty.
    def __init__(self, names: Collection[bytes], words: MutableMapping[str, Sequence[bytes]]) -> None:
        """``words`` are those of the units of each module, with blanks between them; they are used up."""
        self._names = sorted(names)
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self._holders: list[array[int] | None] = [None] * len(self._names)
        self._places: list[Place] = []
        self._modules: dict[str, tuple[array[int], array[int]]] = {}
        """The names in the units of a module one after the other, and where those of each unit end."""
        self._found: dict[bytes, list[Place]] = {}
        for path in sorted(words):
            self._take(path, words.pop(path))

    def _take(self, path: str, words: Sequence[bytes]) -> None:
        numbers, holders, names = self._numbers, self._holders, self._numbers.keys()
        held, ends = array("I"), array("I", [0])
        for unit, each in enumerate(words):
            place = len(self._places)
            self._places.append((path, unit))
            for name in names & each.split():
                number = numbers[name]
                held.append(number)
                known = holders[number]
                if known is None:
                    holders[number] = array("I", (place,))
                else:
                    known.append(place)
            ends.append(len(held))
        self._modules[path] = held, ends

    def of(self, path: str) -> Iterator[list[bytes]]:
        """The names that each unit of a module holds, in the order of the units."""
        held, ends = self._modules.get(path, ((), (0,)))
        for first, last in pairwise(ends):
            yield [self._names[number] for number in held[first:last]]

    def holders(self, name: bytes) -> list[Place]:
        """The units that hold a name, in order."""
        found = self._found.get(name)
        if found is None:
            number = self._numbers.get(name)
            holders = None if number is None else self._holders[number]
            found = self._found[name] = [self._places[place] for place in holders or ()]
        return found
