"""Programs made of the entries of the catalog: what a user might write, and what must be found in it."""

from collections.abc import Iterator
from typing import NamedTuple

from flake8_privacy.catalog.loader import Catalog
from flake8_privacy.catalog.schema import Recipient, Sink

FIELD = "user.date_of_birth"
"""A personal field that no service needs to do its work and that no addressee's name or address is."""

IMPORTS = ("plain", "alias", "from")
CALLS = ("local", "attribute", "factory", "shared", "chain")
Way = tuple[str, str]
"""How something is imported, and how what is called is reached."""
WAYS: list[Way] = list(zip(IMPORTS * len(CALLS), CALLS * len(IMPORTS), strict=True))


class Call(NamedTuple):
    """One call of a program: the statements that make it, and the codes that are expected of it."""

    before: tuple[str, ...]
    """Lines of the module that it needs."""
    statements: tuple[str, ...]
    inside: str
    """The class that it stands in, if any."""
    is_async: bool
    codes: frozenset[str]


def root_of(name: str, roots: list[str]) -> str:
    """The import root of a name: the longest of its package, else its first segment."""
    fitting = [root for root in roots if name.startswith(f"{root}.")]
    return max(fitting, key=len, default=name.partition(".")[0])


def arguments(sink: Sink, parameter: str, value: str, person: str) -> str:
    """A call's arguments: a value for one parameter, a person where the callable names one, the least besides."""
    signature = sink.signature
    given: dict[str, str] = {}
    if sink.person and sink.person != parameter:
        given[sink.person] = person
    if parameter == signature.var_keyword:
        given["date_of_birth"] = value
    elif parameter != signature.var_positional:
        given[parameter] = value
    for name in (*signature.positional, *signature.keyword_only):
        if name in signature.required:
            given.setdefault(name, '"x"')
    leading = []
    if parameter == signature.var_positional:
        leading = [given.pop(name, '"x"') for name in signature.positional] + [value]
    return ", ".join([*leading, *(f"{name}={text}" for name, text in given.items())])


def call_of(name: str, root: str, given: str, codes: frozenset[str], way: Way) -> Call:
    """One call of a callable, imported and reached in one of the ways."""
    how, style = way
    path = name.replace("*", "contacts").removeprefix(f"{root}.").split(".")
    first = path[0].removesuffix("()")
    imported, base = {
        "plain": (f"import {root}", f"{root}.{path[0]}"),
        "alias": (f"import {root} as sdk", f"sdk.{path[0]}"),
        "from": (f"from {root} import {first} as made", "made" + path[0][len(first) :]),
    }[how]
    made = max((at for at, segment in enumerate(path) if segment.endswith("()")), default=-1)
    client = ".".join([base, *path[1 : made + 1]])
    rest = ".".join(path[made + 1 :])
    is_async = "Async" in name or name.endswith("_async")
    start = "await " if is_async else ""
    if given == f"self={FIELD}":
        # What such a call sends is what its object was given.
        filled = (f"thing = {client}", f'thing.props = {{"date_of_birth": {FIELD}}}', f"{start}thing.{rest}()")
        return Call((imported,), filled, "", is_async, codes)
    if made < 0 or style == "chain":
        return Call((imported,), (f"{start}{'.'.join([base, *path[1:]])}({given})",), "", is_async, codes)
    if style == "attribute":
        return Call((imported,), (f"{start}self.client.{rest}({given})",), client, is_async, codes)
    if style == "factory":
        factory = ("def make():", f"    return {client}")
        return Call((imported, *factory), (f"{start}make().{rest}({given})",), "", is_async, codes)
    if style == "shared":
        return Call((imported, f"shared = {client}"), (f"{start}shared.{rest}({given})",), "", is_async, codes)
    return Call((imported,), (f"client = {client}", f"{start}client.{rest}({given})"), "", is_async, codes)


def written(call: Call, guard: str = "") -> tuple[str, int]:
    """A module with one call, and the line on which it stands."""
    lines = list(call.before)
    indent, first = "", "user"
    if call.inside:
        lines += ["class Service:", "    def __init__(self):", f"        self.client = {call.inside}"]
        indent, first = "    ", "self, user"
    lines.append(f"{indent}{'async ' if call.is_async else ''}def send({first}):")
    indent += "    "
    if guard:
        lines.append(f"{indent}if {guard}:")
        indent += "    "
    lines += [indent + line for line in call.statements]
    return "\n".join(lines) + "\n", len(lines)


def disclosure_code(recipient: Recipient) -> str:
    """The code of a personal field that this recipient gets."""
    return "PRV104" if recipient.is_advertiser else "PRV107" if recipient.is_model else "PRV101"


def ways_of(number: int) -> list[Way]:
    """All ways for the first entry of a third party, and each way to reach it for the others."""
    return WAYS if not number else [WAYS[(number * len(CALLS) + at) % len(WAYS)] for at in range(len(CALLS))]


def rows_of(catalog: Catalog, kind: str) -> dict[str, list[tuple[Sink, list[str]]]]:
    """The entries of every recipient: one for each signature, and the names that have it."""
    rows: dict[str, dict[Sink, list[str]]] = {}
    for sink in catalog.all_sinks():
        if sink.kind == kind:
            rows.setdefault(sink.recipient, {}).setdefault(sink._replace(name=""), []).append(sink.name)
    return {key: list(found.items()) for key, found in rows.items()}


def loud(sink: Sink, names: list[str], roots: list[str], code: str, ways: list[Way]) -> Iterator[Call]:
    """Calls that give away what they should not: each way, each name, each parameter, whole records, health."""
    tracks = frozenset({"PRV201"} if sink.tracking and sink.purpose != "functional" else ())
    told = [name for name in sorted(sink.data) if name not in sink.necessary]
    if not told:
        return
    codes = tracks | {code}

    def made(name: str, parameter: str, value: str, wanted: frozenset[str], number: int) -> Call:
        given = arguments(sink, parameter, value, "user.id")
        return call_of(name, root_of(name, roots), given, wanted, ways[number % len(ways)])

    for number in range(len(ways) if "()" in names[0] else len(IMPORTS)):
        yield made(names[0], told[0], FIELD, codes, number)
    for number, name in enumerate(names[1:]):
        yield made(name, told[0], FIELD, codes, number)
    for number, parameter in enumerate(told[1:]):
        yield made(names[0], parameter, FIELD, codes, number)
    if told[0] != "self" and code != "PRV601":
        whole = code if code in {"PRV104", "PRV107"} else "PRV102"
        yield made(names[0], told[0], "vars(user)", tracks | {whole}, 0)
        yield made(names[0], told[0], "user.diagnosis", tracks | {"PRV103"}, 0)


def quiet(sink: Sink, names: list[str], roots: list[str], person: str, ways: list[Way]) -> Iterator[Call]:
    """Calls that give away no more than who it is, or what the service exists for."""
    values = [(name, person) for name in sorted(sink.data)] + [(name, "user.email") for name in sorted(sink.necessary)]
    for number, (parameter, value) in enumerate(values):
        if parameter != "self":
            given = arguments(sink, parameter, value, person)
            way = ways[number % len(ways)]
            yield call_of(names[0], root_of(names[0], roots), given, frozenset(), way)
