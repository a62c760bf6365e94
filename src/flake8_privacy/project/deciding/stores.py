"""What comes out of shared containers: those that fill one matched with those that send what is in it."""

from collections.abc import Iterable, Iterator

from ...flow.values.shared import STORE, is_store
from ...flow.values.ways import led_on
from ...model.summaries import CallSite, Disclosure, Flow, Summary
from ...model.values import FunctionKey, Sym


def from_stores(summaries: dict[FunctionKey, Summary]) -> Iterator[Disclosure]:
    """The disclosures of data that one function stores and another sends.

    What is handed to the function that stores it sets out at that call; what that function names
    itself sets out where it is sent.
    """
    filled: dict[tuple[str, str], list[Disclosure]] = {}
    for key in sorted(summaries):
        for disclosure in summaries[key].disclosures if not key[2] else ():
            if disclosure.exit.kind == STORE:
                filled.setdefault((disclosure.exit.recipient, disclosure.exit.name), []).append(disclosure)
    for key, flow in _emptied(summaries) if filled else ():
        for stored in filled.get(_named(flow.sym), ()):
            yield _sent(key, flow, stored)


def filled(summaries: dict[FunctionKey, Summary]) -> dict[Sym, list[CallSite]]:
    """Who puts something into which container, with what holds of it."""
    found: dict[Sym, list[CallSite]] = {}
    for key in sorted(summaries):
        for sym, call in summaries[key].fills:
            found.setdefault(sym, []).append(call)
    return found


def _named(sym: Sym) -> tuple[str, str]:
    return (f"{sym.owner[0]} {sym.owner[1]}", sym.root)


def _emptied(summaries: dict[FunctionKey, Summary]) -> Iterable[tuple[FunctionKey, Flow]]:
    """The first flow of each container to each place that sends its contents."""
    found: dict[tuple[Sym, object], tuple[FunctionKey, Flow]] = {}
    for key in sorted(summaries):
        for flow in summaries[key].flows if not key[2] else ():
            if is_store(flow.sym) and flow.exit.kind != STORE:
                found.setdefault((flow.sym._replace(path=()), flow.exit), (key, flow))
    return found.values()


def _sent(key: FunctionKey, flow: Flow, stored: Disclosure) -> Disclosure:
    is_handed = stored.site != stored.exit.site
    fields = {label: led_on(step, flow.way) if flow.way is not None else step for label, step in stored.fields.items()}
    if is_handed:
        return stored._replace(exit=flow.exit, fields=fields, parameters=flow.parameters)
    return Disclosure(flow.exit, flow.exit.site, flow.exit.call, key, fields, flow.parameters)
