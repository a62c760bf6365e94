"""What a function puts into containers that others empty."""

from ..model.summaries import Exit, Flow
from ..model.values import Sym, Value
from .exposures.disclosing import add_disclosure, add_flow
from .frame import Frame
from .values.collecting import collect
from .values.shared import STORE, is_own, store_sym
from .values.ways import leading_on


def note_stores(frame: Frame) -> None:
    """Make exits of the shared containers that a run has filled: for its own data, and for its callers'."""
    site = frame.site(frame.code.span)
    lines = frame.unit_lines
    # perf: nearly all objects are parameters, or were made here.
    others = [ref for ref in frame.state.heap if ref[0] != "obj" or type(ref[1]) is not Sym]
    for ref in [ref for ref in others if not is_own(ref, frame.key, lines)]:
        sym = store_sym(ref)
        if sym is None:
            continue
        name = frame.found.stores.get(sym.root, "")
        exit_ = Exit(sym.root, name, STORE, f"{sym.owner[0]} {sym.owner[1]}", "high", site)
        load = collect(frame, Value(refs={ref: frozenset()}), site, records=True)
        add_disclosure(frame, exit_, site, STORE, load.labels, ())
        for inner, step in load.syms.items():
            if frame.owns(inner):
                add_flow(frame, Flow(inner, exit_, (), leading_on(step, None)))
