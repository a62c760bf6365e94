"""Import statements, and what the names turn out to be that they bind."""

from ..model.code import Instruction
from ..model.values import NOTHING, UNKNOWN, Ref, Site, Value
from ..model.world import World
from .calls.arguments import Arguments
from .frame import Frame
from .values.state import join_values


def resolved_value(world: World, value: Value) -> Value:
    """A value with what its imports turn out to be; an import that leads back to itself is nothing."""
    # perf: asked of every name that is read, and hardly one is an import.
    for ref in value.refs:
        if ref[0] == "import":
            return _followed(world, value)
    return value


def _followed(world: World, value: Value) -> Value:
    if len(value.refs) == 1:
        # perf: nearly all imports are of one thing, and lead there at once.
        (ref,) = value.refs
        found = world.imported(*ref[1:])
        if not any(other[0] == "import" for other in found.refs):
            return found if found.noun or not value.noun else found.called(value.noun)
    seen: set[Ref] = set()
    while (leading := next((each for each in value.refs if each[0] == "import"), None)) is not None:
        others = {other: held for other, held in value.refs.items() if other is not leading}
        if leading in seen:
            value = value.but(refs=others)
            continue
        seen.add(leading)
        found = world.imported(*leading[1:])
        if others:
            found = join_values(found, value.but(refs=others))
        value = found if found.noun or not value.noun else found.called(value.noun)
    return value


def importing(frame: Frame, ins: Instruction) -> None:
    """Bind an import; what it means is asked when it is used."""
    _, dst, module, word, level = ins
    bound = frame.strings[word] if word >= 0 else ""
    ref = ("import", frame.path, frame.strings[module], bound, level)
    frame.registers[dst] = Value(refs={ref: NOTHING})


def star_import(frame: Frame, ins: Instruction) -> None:
    """Bind all public names of a module of the project."""
    path = frame.world.starred(frame.path, frame.strings[ins[1]], ins[2])
    if path is not None and path != frame.path:
        for word, value in frame.world.all_names(path).items():
            if not any(_is_own_import(frame, ref, word) for ref in value.refs):
                frame.state.env[word] = value


def _is_own_import(frame: Frame, ref: Ref, word: str) -> bool:
    """Whether a name of the other module is this module's own, imported there."""
    return ref[0] == "import" and ref[3] == word and frame.world.starred(ref[1], ref[2], ref[4]) == frame.path


def by_name(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``import_module("mixpanel")``: the module, where the name stands in the code."""
    name = next(iter(arguments.positional[0].consts), None) if arguments.positional else None
    if not isinstance(name, str) or name.startswith("."):
        return UNKNOWN
    return resolved_value(frame.world, Value(refs={("import", frame.path, name, "", 0): NOTHING}))


def root_by_name(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``__import__("a.b")``: the module ``a``."""
    name = next(iter(arguments.positional[0].consts), None) if arguments.positional else None
    root = Value(consts=(name.partition(".")[0],)) if isinstance(name, str) else UNKNOWN
    return by_name(frame, Arguments((root,), {}), site)
