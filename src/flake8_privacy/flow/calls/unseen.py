"""Calls that personal data reaches and that nothing explains: what the analysis could not see."""

from sys import stdlib_module_names

from ...catalog.schema import IDENTIFIER
from ...model.values import Label, Site, Value
from ..frame import Frame
from .arguments import Arguments

_OF_CHANNELS = frozenset({"push", "put"})


def note_call(frame: Frame, function: Value, arguments: Arguments, place: Site) -> None:
    """A call of something unknown, by its name."""
    if function.noun and not _is_plain(frame, function.noun):
        _note(frame, function.noun, arguments, place)


def note_method(frame: Frame, owner: Value, name: str, arguments: Arguments, place: Site) -> None:
    """A method of something unknown."""
    if not _is_plain(frame, name):
        _note(frame, f"{owner.noun}.{name}" if owner.noun else name, arguments, place)


def note_put(frame: Frame, owner: Value, name: str, arguments: Arguments, place: Site) -> None:
    """A method that containers have and channels as well, of something that is no known container or package."""
    if name not in _OF_CHANNELS or frame.objects(owner):
        return
    if not any(ref[0] == "ext" and frame.catalog.sinks(f"{ref[1]}.{name}") for ref in owner.refs):
        note_method(frame, owner, name, arguments, place)


def note_external(frame: Frame, dotted: str, arguments: Arguments, place: Site) -> None:
    """A call of a package that the catalog does not describe; Python's own and well-known ones send nothing."""
    for value in arguments.every():
        if value.labels or value.refs:  # perf: most calls are given nothing that could be personal
            if not is_keeping(frame, dotted) and not _is_plain(frame, dotted.rpartition(".")[2]):
                _note(frame, dotted.replace("()", ""), arguments, place)
            return


def is_keeping(frame: Frame, dotted: str) -> bool:
    """Whether a name is of a package that sends nothing."""
    root = dotted.partition(".")[0].removesuffix("()")
    return root in stdlib_module_names or root == "builtins" or root in frame.catalog.flows.keeping_packages


def _is_plain(frame: Frame, name: str) -> bool:
    """Whether a name says that a function reads, checks, builds or stores: nothing that a reviewer need see."""
    flows = frame.catalog.flows
    word = name.lower().lstrip("_")
    return (
        word in flows.keeping_methods
        or word.partition("_")[0] in flows.keeping_verbs
        or frame.names.sanitizer(name)
        or name.startswith("__")
        or name[:1].isupper()
    )


def _note(frame: Frame, callee: str, arguments: Arguments, place: Site) -> None:
    if frame.dead:
        return
    for value in arguments.every():
        label = _label_in(frame, value)
        if label is not None:
            where = frame.via or place
            frame.found.unseen.setdefault((where, callee), label.name)
            return


def _label_in(frame: Frame, value: Value) -> Label | None:
    """The first thing personal in an argument, or right inside it."""
    found = _personal(value)
    if found is not None or not value.refs:
        return found
    for _, obj in frame.objects(value):
        for field in [*obj.fields.values(), *([obj.rest] if obj.rest is not None else [])]:
            found = _personal(field)
            if found is not None:
                return found
    return None


def _personal(value: Value) -> Label | None:
    for label in value.labels:
        if not label.hashed and label.category != IDENTIFIER and label.confidence != "low":
            return label
    return None
