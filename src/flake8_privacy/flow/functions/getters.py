"""Functions that are made of names: ``attrgetter("email")``, ``methodcaller("send", x)``, ``partialmethod``."""

from ...model.values import NOTHING, UNKNOWN, Obj, Site, Value
from ..calls.arguments import Arguments
from ..calls.deferred import partial, withheld
from ..frame import Frame
from ..values.reading import read, read_key

METHOD = "partialmethod"
"""The kind of an object that is a method with some of its arguments."""


def of_attributes(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``attrgetter("email")``: a function that waits for what it is to be asked of."""
    return _waiting(frame, "operator.attrgetter()", arguments, site)


def of_items(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``itemgetter("email")``."""
    return _waiting(frame, "operator.itemgetter()", arguments, site)


def of_method(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``methodcaller("send", x)``."""
    return _waiting(frame, "operator.methodcaller()", arguments, site)


def _waiting(frame: Frame, dotted: str, arguments: Arguments, site: Site) -> Value:
    function = Value(refs={("ext", dotted, None): NOTHING})
    return partial(frame, arguments._replace(positional=(function, *arguments.positional)), site)


def attributes(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """What ``attrgetter("name", "owner.email")`` reads from what it is given."""
    *names, owner = arguments.positional or (UNKNOWN,)
    found = []
    for name in names:
        value = owner
        for part in str(name.consts[0]).split(".") if len(name.consts) == 1 else ():
            value = read(frame, value, part, site)
        found.append(value if value is not owner else UNKNOWN)
    return _one_or_all(frame, found)


def items(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """What ``itemgetter("name", "email")`` reads from what it is given."""
    *keys, owner = arguments.positional or (UNKNOWN,)
    return _one_or_all(frame, [read_key(frame, owner, key, site) for key in keys])


def _one_or_all(frame: Frame, found: list[Value]) -> Value:
    if len(found) == 1:
        return found[0]
    return frame.make(Obj("list", None, {f"#{place}": value for place, value in enumerate(found)}, None), part=25)


def method(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """What a method gives that ``methodcaller("send", x)`` calls on what it is given."""
    from ..calls.calling import call_method  # what is made here and what calls it need each other

    if len(arguments.positional) < 2 or len(arguments.positional[0].consts) != 1:
        return UNKNOWN
    name, *given, owner = arguments.positional
    whole = arguments._replace(positional=tuple(given))
    return call_method(frame, owner, str(name.consts[0]), whole, site, site)


def of_class(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``note = partialmethod(write, "note")`` in the body of a class."""
    made = partial(frame, arguments, site)
    for ref, obj in frame.objects(made):
        frame.state.heap[ref] = obj._replace(kind=METHOD)
    return made


def call_of_class(
    frame: Frame, owner: Value, cls: tuple[str, int], name: str, arguments: Arguments, site: Site
) -> Value | None:
    """A call of such a method on an instance; None where the class has none of the name."""
    from ..calls.calling import call  # what is made here and what calls it need each other

    for _, obj in frame.objects(frame.world.member(cls, name) or UNKNOWN):
        if obj.kind == METHOD:
            function, whole = withheld(obj, arguments)
            return call(frame, function, whole._replace(positional=(owner, *whole.positional)), site, site)
    return None


def bound(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``signature(f).bind(*args, **kwargs)``: what a call would hand over."""
    given = {f"#{place}": value for place, value in enumerate(arguments.positional)}
    listed = frame.make(Obj("list", None, given, arguments.star, site), part=26)
    named = frame.make(Obj("dict", None, dict(arguments.keywords), arguments.rest, site), part=27)
    every = frame.make(Obj("list", None, {**given, **arguments.keywords}, arguments.star, site), part=28)
    return frame.make(Obj("external", None, {"args": listed, "kwargs": named, "arguments": every}, None, site), part=29)
