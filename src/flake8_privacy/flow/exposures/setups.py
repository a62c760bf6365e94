"""Calls that set an SDK up so that it captures personal data by itself."""

from collections.abc import Iterator

from ...catalog.schema import Setup
from ...model.summaries import Collecting
from ...model.values import Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame


def note(frame: Frame, setup: Setup, dotted: str, arguments: Arguments, site: Site) -> None:
    """Note which switches of a set-up collect, and whether anything scrubs what they bring."""
    switches = tuple(
        name
        for name, collecting in setup.collects
        if any(
            value.consts and all(const in collecting for const in value.consts)
            for value in _given(frame, arguments, name)
        )
    )
    if switches and not frame.dead:
        is_scrubbed = any(value.consts != (None,) for name in setup.hooks for value in _given(frame, arguments, name))
        call = dotted.rpartition(".")[2]
        frame.found.collecting[site] = Collecting(frame.key, site, call, setup.recipient, switches, is_scrubbed)


def _given(frame: Frame, arguments: Arguments, name: str) -> Iterator[Value]:
    """What a set-up is given under a name, or under it in a dict of options."""
    if name in arguments.keywords:
        yield arguments.keywords[name]
        return
    for value in (*arguments.positional, *arguments.keywords.values()):
        for _, obj in frame.objects(value):
            if obj.kind == "dict" and name in obj.fields:
                yield obj.fields[name]
