"""Notes what meets a way out: the data of a call itself, and what its callers may hand in."""

from collections.abc import Iterable, Mapping
from itertools import chain

from ...catalog.schema import IDENTIFIER, PRINTING, Sink
from ...model.summaries import Disclosure, Exit, Flow, Test
from ...model.values import Label, Site, Step, Sym, Value
from ..frame import Frame
from ..values.collecting import collect
from ..values.ways import leading_on
from .digests import is_document, is_guessable, is_salting

_TERMINALS = frozenset({"builtins.print", "rich.print", "rich.console.Console().print"})
_COMMANDS = frozenset({"click", "typer", "asyncclick", "cyclopts"})
"""Packages that make commands of functions."""
_PARSED = frozenset({"args", "options", "opts", "namespace", "parsed_args"})
"""Parameters by which a command is given what was typed behind it."""


_RANK = ("low", "medium", "high")


def expose(
    frame: Frame,
    exit_: Exit,
    given: Iterable[tuple[str, str, Value]],
    site: Site,
    *,
    records: bool | None = None,
    known: Mapping[Label, Step] = {},
) -> None:
    """What a way out is given counts as it is: nobody there is told it because a service needs it.

    ``given`` are parameters, each with the key of ``**`` that it stands under and its value; ``known`` was told before.
    """
    records = exit_.kind not in PRINTING if records is None else records
    fields: dict[Label, Step] = {}
    parameters: dict[str, None] = {}
    for parameter, key, value in given:
        load = collect(frame, value, site, records=records, key=key)
        for label, step in load.labels.items():
            if not known or known.get(label) != step:
                fields.setdefault(label, step)
        if told(frame, exit_, load.labels):
            parameters[parameter] = None
        for sym, way in load.syms.items():
            if exit_.kind == "hash" and is_document(sym.root):
                continue
            if exit_.kind != "exception" or not sym.path:
                add_flow(frame, Flow(sym, exit_, (parameter,), leading_on(way, None)))
    add_disclosure(frame, exit_, site, exit_.call, fields, tuple(parameters))


def expose_if(frame: Frame, test: Test, exit_: Exit, given: Iterable[tuple[str, str, Value]], site: Site) -> None:
    """As :func:`expose`, for what callers hand in, where a test of another thing that they hand in holds."""
    for parameter, key, value in given:
        for sym, way in collect(frame, value, site, records=True, key=key).syms.items():
            add_flow(frame, Flow(sym, exit_, (parameter,), leading_on(way, None), tests=(test,)))


def sent(sink: Sink, bound: dict[str, list[tuple[str, Value]]]) -> Iterable[tuple[str, str, Value]]:
    """What a call of a sink gives away: parameters with keys and values."""
    return [(name, key, value) for name, values in bound.items() if name in sink.data for key, value in values]


def add_flow(frame: Frame, flow: Flow) -> None:
    """Note that a parameter reaches a recipient: one witness is enough, and the whole covers its parts."""
    sym, exit_, _, _, is_addressee, tests = flow
    flows = frame.found.flows
    here = tuple(chain.from_iterable(frame.taken))
    # What happens whatever a caller hands over, happens for some of it as well.
    for each in (tests, (*tests, *here)) if here else (tests,):
        if (sym, exit_.recipient, exit_.kind, is_addressee, each) in flows:
            return
        for length in range(len(sym.path)):
            above = Sym(sym.owner, sym.root, sym.path[:length])
            if (above, exit_.recipient, exit_.kind, is_addressee, each) in flows:
                return
    flow = flow._replace(tests=(*tests, *here)) if here else flow
    flows[sym, exit_.recipient, exit_.kind, is_addressee, flow.tests] = flow


def add_disclosure(
    frame: Frame, exit_: Exit, site: Site, callee: str, fields: dict[Label, Step], parameters: tuple[str, ...]
) -> None:
    """Note that labels leave here; several arguments of one call to one recipient are one disclosure."""
    fields = told(frame, exit_, fields)
    if not fields:
        return
    key = (site, exit_.recipient, exit_.kind)
    known = frame.found.disclosures.get(key)
    if known is not None:
        fields = {**known.fields, **{label: step for label, step in fields.items() if label not in known.fields}}
        parameters = tuple(dict.fromkeys((*known.parameters, *parameters)))
        exit_ = known.exit
        callee = known.callee
    frame.found.disclosures[key] = Disclosure(exit_, site, callee, frame.key, fields, parameters)


def told(frame: Frame, exit_: Exit, fields: dict[Label, Step]) -> dict[Label, Step]:
    """What a recipient learns of a person: hashes and ids tell only those who can match them."""
    if not fields:
        return fields
    recipient = frame.catalog.recipients.get(exit_.recipient)
    if recipient is not None and recipient.is_advertiser:
        return fields
    if exit_.kind == "hash" and (is_salting(frame) or not is_guessable(fields)):
        return {}
    wants_ids = frame.world.wants_identifiers()
    return {
        label: step
        for label, step in fields.items()
        if not label.hashed and (wants_ids or label.category != IDENTIFIER)
    }


def lowest(*confidences: str) -> str:
    """The lowest of several confidences."""
    return min(confidences, key=_RANK.index)


def less_of_typed(frame: Frame, sink: str, fields: dict[Label, Step]) -> dict[Label, Step]:
    """What is written down, less what somebody typed behind a command that prints it for them."""
    if not fields or sink not in _TERMINALS:
        return fields
    own = {parameter.name for parameter in frame.code.parameters}
    typed = tuple(f"{name}{mark}" for name in sorted(own & _PARSED) for mark in (".", "["))
    own = own if _is_command(frame) else set()
    return {label: step for label, step in fields.items() if label.name not in own and not label.name.startswith(typed)}


def _is_command(frame: Frame) -> bool:
    """Whether somebody calls a function from a terminal."""
    if frame.key[2] or not frame.world.is_decorated(frame.key):
        return False
    refs = (ref for value in frame.world.decorators(frame.key) for ref in value.refs)
    return any(ref[0] == "ext" and ref[1].partition(".")[0] in _COMMANDS for ref in refs)
