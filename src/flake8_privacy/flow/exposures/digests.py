"""Hashes and encodings of personal fields: whoever can guess the field can find it by them."""

import re
from collections.abc import Iterable

from ...model import code as ir
from ...model.summaries import Exit
from ...model.values import NOTHING, Label, Onward, Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values import text
from ..values.ways import passed_on

_GUESSABLE = (
    "user.contact",
    "user.name",
    "user.account.username",
    "user.device",
    "user.demographic.date_of_birth",
    "user.government_id",
    "user.financial.credit_card",
    "user.financial.bank_account",
)
# perf: patterns are compiled (and kept by re) when first used, as most runs need none of them.
_SALTS = (
    r"(?i)(?<!un)(?<!un_)(?<!no_)salt|pepper|secret|hmac|nonce|signature|(?-i:^[A-Z0-9_]*KEY$)"
    r"|^(?:getrandbits|randbytes|urandom|token_hex|token_bytes|token_urlsafe)$"
)
_KEYWORDS = ("key", "salt")
_WRITING = frozenset({"dumps", "dump", "__hash__", "b64auth"})
"""Names in code that makes a text of records, or compares objects: what is hashed there is no id of a person."""
_BY_NAME = "hashlib.new"
"""What is told first by which algorithm."""
_COMPARED = "builtins.hash"
"""What tells whether two things are equal, where it is compared at once."""
_NEAR = 12
"""Instructions in which both sides of a comparison are put together."""
_DOCUMENTS = frozenset(
    {"content", "contents", "document", "body", "html", "template", "source", "file", "markup", "page"}
)
_AUTHORISING = r"(?i)basic|bearer|auth(?!ors?(?:[^a-z]|$))"


def is_document(name: str) -> bool:
    """Whether what is called so is a file or a page: its hash says whether it has changed."""
    return name.lower().rpartition("_")[2] in _DOCUMENTS


def is_guessable(labels: Iterable[Label]) -> bool:
    """Whether a hash of these can be undone by trying all that they may be; a password makes it another thing."""
    categories = [label.category for label in labels if not label.whole]
    return any(category.startswith(_GUESSABLE) for category in categories) and not any(
        category.startswith("user.authorization") for category in categories
    )


def is_salting(frame: Frame) -> bool:
    """Whether code mixes something secret into what it hashes, or hashes no field but a record."""
    return any(re.search(_SALTS, word) or word in _WRITING for word in frame.strings) or any(
        isinstance(const, str) and const.isidentifier() and re.search(_SALTS, const) for const in frame.unit.constants
    )


def digested(frame: Frame, dotted: str, arguments: Arguments, site: Site) -> Value:
    """What a hash or an encoding gives; that it is made of a field somebody can guess is noted here."""
    from .disclosing import expose  # what is noted depends on what a hash tells, and the other way round

    if dotted == _BY_NAME:
        arguments = arguments._replace(positional=arguments.positional[1:])
    values = arguments.every()
    if _is_keyed(arguments) or any(value.noun == "salted" for value in values):
        return Value(clean=True)
    result = text.hashed(text.carried(frame, values, site))
    if not result.labels and not result.syms:
        return Value(refs={("ext", f"{dotted}()", site): NOTHING}, clean=True)
    call = dotted.rpartition(".")[2]
    if _is_pseudonym(frame, dotted, result):
        exit_ = Exit(dotted, call, "hash", "", "high", site)
        expose(frame, exit_, [("", "", value) for value in arguments.positional], site)
    return passed_on(result, Onward(site, f"{call}() makes a hash of it", None))


def updated(frame: Frame, dotted: str, arguments: Arguments, site: Site) -> None:
    """``digest.update(field)``: the hash goes on with it."""
    from .disclosing import expose

    if dotted.endswith("().update") and dotted.removesuffix("().update") in frame.catalog.flows.digests:
        exit_ = Exit(dotted, "update", "hash", "", "high", site)
        expose(frame, exit_, [("", "", value) for value in arguments.positional], site)


def _is_keyed(arguments: Arguments) -> bool:
    given = [arguments.keywords[name] for name in _KEYWORDS if name in arguments.keywords]
    return any(value.consts not in ((None,), (b"",)) for value in given)


def _is_pseudonym(frame: Frame, dotted: str, result: Value) -> bool:
    """Whether what comes out stands for the person: an encoding of several fields is a message, or a log-in."""
    flows = frame.catalog.flows
    if frame.code.name == "__hash__" or is_salting(frame):
        return False
    if dotted == _COMPARED and _is_compared(frame):
        return False
    if dotted in flows.encodings:
        texts = [frame.code.name, *frame.strings, *(const for const in frame.unit.constants if isinstance(const, str))]
        return len(result.labels) <= 1 and not any(re.search(_AUTHORISING, word) for word in texts)
    return True


def _is_compared(frame: Frame) -> bool:
    """Whether what the call at hand gives is compared, and goes nowhere."""
    here = frame.counter
    register = frame.code.instructions[here][1]
    following = frame.code.instructions[here + 1 : here + _NEAR]
    return any(ins[0] == ir.COMPARE and register in ins[3] for ins in following)
