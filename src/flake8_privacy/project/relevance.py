"""Which functions can matter at all: those whose words name data, a way out, or a price of consent."""

from collections.abc import Iterable

from ..catalog.loader import Catalog
from ..catalog.names import Names
from ..model.facts import ModuleFacts, UnitHead

_SEPARATED = bytes(byte if byte >= 0x80 or chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))
"""What turns everything between names into blanks; bytes beyond ASCII are parts of names."""

FIELD, EVERYDAY, PERSON, CONSENT, PRICE, RECORD, REQUEST, HOSTS, LOG, SEND, SDK, TRACK, HTTP = (
    1 << bit for bit in range(13)
)

_HOST_WORDS = frozenset({"ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN"})
_FEW = 20
_HTTP_WORDS = frozenset({"post", "put", "patch", "urlopen"})
_HTTP_ROOTS = (b"requests", b"httpx", b"aiohttp", b"urllib3", b"urllib")

Place = tuple[str, int]
"""A unit: the path of its module, and its number there."""


class WordIndex:
    """The words of every unit outside tests: what they can mean, and which units hold a name."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.units: dict[bytes, list[Place]] = {}
        self.masks: dict[Place, int] = {}
        self.present: set[str] = set()
        self._exact = _exact_words(catalog)
        self._parts: dict[bytes, bool] = {}
        self._known: set[bytes] = set()
        self._telling: dict[bytes, int] = {}
        """The known words that mean something, with what they mean."""
        self._pending: list[tuple[Place, frozenset[bytes]]] = []
        self._speaks_http: set[str] = set()

    def take(self, place: Place, text: str) -> bool:
        """Take in the text of one unit; whether it can start a finding, whatever else the project holds."""
        # perf: sets do the work; a loop runs only over what means something.
        words = frozenset(text.encode("utf-8", "surrogatepass").translate(_SEPARATED).split())
        if not words <= self._known:
            self._learn(words - self._known)
        mask = 0
        for word in self._telling.keys() & words:
            mask |= self._telling[word]
        self.masks[place] = mask
        self._pending.append((place, words))
        return is_relevant(mask)

    def _learn(self, words: Iterable[bytes]) -> None:
        self._known.update(words)
        for word in words:
            mask = self._exact.get(word, 0)
            if self._may_mean(word):
                mask |= _meaning(word.decode("utf-8", "replace"), self.catalog.names)
            if mask:
                self._telling[word] = mask

    def _may_mean(self, word: bytes) -> bool:
        """Whether any part of a name is in any list."""
        # perf: the parts of snake case names repeat, their combinations do not.
        parts = word.split(b"_") if word.islower() else (word,)
        for part in parts:
            known = self._parts.get(part)
            if known is None:
                known = self._parts[part] = not self.catalog.names.is_plain(part.decode("utf-8", "replace"))
            if known:
                return True
        return self.catalog.names.is_own(word.decode("utf-8", "replace"))

    def take_bodies(self, facts: ModuleFacts) -> None:
        """Take in what a module holds outside its functions."""
        covered = [(head.first_line, head.last_line) for head in facts.heads if head.kind == "function"]
        for head in facts.heads:
            if head.kind != "function":
                self.take((facts.path, head.index), _own_text(facts, head, covered))
        if facts.heads:
            # A package is there to send with where it is imported, on whatever line.
            imports = " ".join(line for line in facts.lines if "import" in line)
            words = frozenset(imports.encode("utf-8", "surrogatepass").translate(_SEPARATED).split())
            self.present |= {root for root in self.catalog.roots if root.encode() in words}
            if any(root in words for root in _HTTP_ROOTS):
                self._speaks_http.add(facts.path)

    def finish(self, names: Iterable[str]) -> None:
        """Add what only the whole project tells: which packages are there to send with, and where ``names`` stand."""
        sending: dict[str, int] = {}
        for root in sorted(self.present):
            for word in self.catalog.sending_words(root):
                sending[word] = sending.get(word, 0) | SEND
            for word in self.catalog.tracking_words(root) | self.catalog.switch_words(root):
                sending[word] = sending.get(word, 0) | SEND | TRACK
        asked = {name.encode("utf-8", "surrogatepass") for name in (*names, *sending, *_HTTP_WORDS)}
        for place, words in self._pending:
            for name in words & asked:
                self.units.setdefault(name, []).append(place)
        for word, bits in sending.items():
            places = self.holding(word)
            # "create" and "info" stand everywhere: they are no hint that this is the SDK's.
            telling = bits if len(places) > max(_FEW, len(self.masks) // 50) else bits | SDK
            for place in places:
                self.masks[place] |= telling
        for word in _HTTP_WORDS:
            for place in self.holding(word):
                if place[0] in self._speaks_http:
                    self.masks[place] |= HTTP | SEND
        self._pending.clear()

    def candidates(self) -> list[Place]:
        """The units to look at first, in a fixed order."""
        return sorted(place for place, mask in self.masks.items() if is_relevant(mask))

    def holding(self, word: str) -> list[Place]:
        """The units that hold a word."""
        return self.units.get(word.encode("utf-8", "surrogatepass"), [])


def _exact_words(catalog: Catalog) -> dict[bytes, int]:
    """The words that are looked for as they stand."""
    found: dict[bytes, int] = {}
    lists = (
        (RECORD, catalog.flows.record_words()),
        (LOG, catalog.log_words),
        (HOSTS, _HOST_WORDS),
        (REQUEST, frozenset({"request", "locals", "POST"})),
    )
    for bit, words in lists:
        for word in words:
            found[word.encode()] = found.get(word.encode(), 0) | bit
    return found


def _meaning(word: str, names: Names) -> int:
    """What the words of a name say, as a mask."""
    mask = 0
    found = names.field(word)
    if found is None and word.startswith("get_"):
        found = names.field(word[4:])
    if found is not None:
        mask |= FIELD if found.strong else EVERYDAY
    if names.person(word) or names.person_class(word):
        mask |= PERSON
    if names.consent(word) is not None:
        mask |= CONSENT
    if names.price(word):
        mask |= PRICE
    return mask


def _own_text(facts: ModuleFacts, head: UnitHead, covered: list[tuple[int, int]]) -> str:
    """The lines of a module or class body without those of its functions and classes."""
    inner = [span for span in covered if head.first_line <= span[0] and span[1] <= head.last_line]
    inner += [(h.first_line, h.last_line) for h in facts.heads if h.kind == "class" and h.parent == head.index]
    lines: list[str] = []
    position = head.first_line
    for first, last in sorted(inner):
        if first > position:
            lines += facts.lines[position - 1 : first - 1]
        position = max(position, last + 1)
    return "\n".join([*lines, *facts.lines[position - 1 : head.last_line]])


def is_relevant(mask: int) -> bool:
    """Whether a unit with this mask can start a finding."""
    if mask & (FIELD | TRACK | HTTP | HOSTS):
        return True
    if mask & PERSON and mask & (EVERYDAY | SDK | RECORD):
        return True
    return bool((mask & REQUEST and mask & (SEND | LOG)) or (mask & CONSENT and mask & PRICE))
