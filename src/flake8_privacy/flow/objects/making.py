"""Instances of classes of the project, as calls make them."""

from ...model.values import NOTHING, UNKNOWN, Atoms, Obj, Site, Value
from ..calls import calling
from ..calls.applying import note_call
from ..calls.arguments import Arguments
from ..exposures import raised
from ..frame import Frame

_AFTER = ("__post_init__", "__attrs_post_init__")
"""What an instance does once its fields are filled."""


def construct(frame: Frame, cls: tuple[str, int], arguments: Arguments, site: Site, held: Atoms = NOTHING) -> Value:
    """An instance of a class of the project."""
    name = frame.world.class_name(cls)
    note_call(frame, (*cls, 0), site, name, {}, held, escapes=False)
    made = _by_new(frame, cls, arguments, site, name)
    value = (made or frame.make(Obj("instance", cls, {}, None, site), cls)).but(noun=name)
    keys = calling.methods_in(frame.world.member(cls, "__init__"))
    if keys or made is not None:
        for key in keys:
            calling.call_function(frame, key, value, arguments, site, name)
        return value
    names = frame.world.class_fields(cls)
    fields = dict(zip(names, arguments.positional, strict=False))
    if arguments.positional and raised.is_exception(frame, cls):
        fields[raised.ARGS] = raised.listed(frame, arguments.positional)
    fields.update(arguments.keywords)
    if arguments.rest is None and arguments.star is None:
        defaults = {name: frame.world.member(cls, name) for name in names if name not in fields}
        fields.update({name: value for name, value in defaults.items() if value is not None})
    frame.state.heap[next(iter(value.refs))] = Obj("instance", cls, fields, arguments.rest, site)
    for key in [each for after in _AFTER for each in calling.methods_in(frame.world.member(cls, after))]:
        calling.call_function(frame, key, value, Arguments((), {}), site, name)
    return value


def _by_new(frame: Frame, cls: tuple[str, int], arguments: Arguments, site: Site, name: str) -> Value | None:
    """What the ``__new__`` of a class gives; None where it has none of its own."""
    for key in calling.methods_in(frame.world.member(cls, "__new__")):
        own = Value(refs={("class", *cls): NOTHING})
        given = arguments._replace(positional=(own, *arguments.positional))
        made = calling.call_function(frame, key, None, given, site, name)
        if any(obj.cls is not None for _, obj in frame.objects(made)):
            return made
    return None


def blank(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``object.__new__(cls)`` and ``super().__new__(cls)``: an instance without anything in it."""
    for value in arguments.positional[:1]:
        for ref in value.refs:
            if ref[0] == "class":
                return frame.make(Obj("instance", (ref[1], ref[2]), {}, None, site), part=(ref[1], ref[2]))
    cls = frame.world.class_of(frame.key)
    return UNKNOWN if cls is None else frame.make(Obj("instance", cls, {}, None, site), part=cls)
