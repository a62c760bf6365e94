"""The catalog as people read it: a line for each recipient, or all that is known of one."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..catalog.loader import Catalog
from ..catalog.schema import Recipient, Signature, Sink

_MOST_SHOWN = 5
"""Callables and hosts that a search names of one recipient."""


def listing(catalog: Catalog, keys: Iterable[str]) -> list[str]:
    """A line for each recipient: its key, its name, what it is, and its purpose."""
    rows = [("key", "name", "what it is", "purpose")]
    rows += [(each.key, each.name, each.category, each.purpose) for each in map(catalog.recipients.__getitem__, keys)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def everything_of(catalog: Catalog, recipient: Recipient) -> list[str]:
    """All that the catalog knows of one recipient."""
    packages = [" ".join((each.distribution, ", ".join(each.versions))) for each in catalog.packages_of(recipient.key)]
    company = ", ".join(filter(None, (recipient.company, recipient.country)))
    facts = {
        "company": company,
        "what it is": recipient.category,
        "purpose": recipient.purpose,
        "privacy": recipient.privacy,
        "packages": "; ".join(packages),
        "hosts": ", ".join(catalog.hosts_of(recipient.key)),
    }
    lines = [f"{recipient.name} ({recipient.key})"]
    lines += [f"  {fact:<10}  {text}" for fact, text in facts.items() if text]
    sinks = [sink for sink in catalog.all_sinks() if sink.recipient == recipient.key]
    if sinks:
        lines += ["", "Callables", *_callables(sinks)]
    switches = list(_switches(catalog, sinks))
    if switches:
        lines += ["", "Switches", *switches]
    return lines


def _callables(sinks: list[Sink]) -> Iterator[str]:
    """Each callable with its parameters, and what they mean; those that mean the same stand together."""

    def meaning(sink: Sink) -> tuple[str, str]:
        return parameters(sink.signature), " · ".join(_meaning(sink))

    for (signature, means), alike in groupby(sinks, meaning):
        yield from (f"  {sink.name}({signature})" for sink in alike)
        if means:
            yield f"      {means}"


def _meaning(sink: Sink) -> Iterator[str]:
    sent = sink.data - sink.necessary
    if sent:
        yield f"sends {', '.join(sorted(sent))}"
    if sink.necessary:
        yield f"necessary {', '.join(sorted(sink.necessary))}"
    if sink.person:
        yield f"person {sink.person}"
    if sink.tracking:
        yield f"tracks ({sink.purpose})"
    if sink.opt_out:
        yield f"off when {', '.join(sorted(sink.opt_out))}"
    if sink.opt_in:
        yield f"on when {', '.join(sorted(sink.opt_in))}"


def _switches(catalog: Catalog, sinks: list[Sink]) -> Iterator[str]:
    names = {sink.name for sink in sinks}
    for name, switch in catalog.all_switches():
        if any(f"{known}.".startswith(f"{switch.prefix}.") for known in names):
            yield f"  {name} = {switch.off_when} turns {switch.prefix} off"


def parameters(signature: Signature) -> str:
    """A parameter list as Python writes it; ``…`` stands for a default."""
    words = [_parameter(name, signature) for name in signature.positional]
    if signature.var_positional:
        words.append(f"*{signature.var_positional}")
    elif signature.keyword_only:
        words.append("*")
    words += [_parameter(name, signature) for name in signature.keyword_only]
    if signature.var_keyword:
        words.append(f"**{signature.var_keyword}")
    return ", ".join(words)


def _parameter(name: str, signature: Signature) -> str:
    return name if name in signature.required else f"{name}=…"


def found_by(catalog: Catalog, word: str) -> dict[str, list[str]]:
    """The recipients that a word is about, by key, with the callables, packages and hosts that hold it.

    It is looked for in all that is said of a recipient, whatever its case; a whole host finds its owner.
    """
    word = word.lower()
    found: dict[str, list[str]] = {}
    for key, recipient in catalog.recipients.items():
        said = (key, recipient.name, recipient.company, recipient.category, recipient.purpose)
        if any(word in each.lower() for each in said):
            found.setdefault(key, [])
        names = [*(each.distribution for each in catalog.packages_of(key)), *catalog.hosts_of(key)]
        held = [name for name in names if word in name.lower()]
        if held:
            found.setdefault(key, []).extend(held)
    for sink in catalog.all_sinks():
        if sink.recipient and word in sink.name.lower():
            found.setdefault(sink.recipient, []).append(sink.name)
    owner = catalog.host(word) if "." in word else None
    if owner is not None:
        found.setdefault(owner.key, [])
    return {key: _shortened(list(dict.fromkeys(found[key]))) for key in sorted(found)}


def _shortened(names: list[str]) -> list[str]:
    more = len(names) - _MOST_SHOWN
    return names if more <= 0 else [*names[:_MOST_SHOWN], f"{more} more"]
