"""What a call hands over, and which parameter gets what."""

from collections.abc import Mapping, Sequence

from ...catalog.schema import Signature
from ...model.tuples import NamedTuple
from ...model.values import NOTHING, Obj, Value
from ..frame import Frame
from ..values.reading import all_of_fields, element
from ..values.state import all_of, join_values
from ..values.substitution import project

Bound = dict[str, list[tuple[str, Value]]]
"""The parameters of a call with what each gets."""


class Arguments(NamedTuple):
    """The evaluated arguments of one call. ``star`` and ``rest`` are what ``*`` and ``**`` bring beyond known keys."""

    positional: tuple[Value, ...]
    keywords: dict[str, Value]
    star: Value | None = None
    rest: Value | None = None

    def beside(self, captured: Mapping[str, Value]) -> "Arguments":
        """These, with what the function that is called has captured."""
        return self._replace(keywords={**self.keywords, **captured}) if captured else self

    def every(self) -> Sequence[Value]:
        """All values, in order."""
        if not self.keywords and self.star is None and self.rest is None:
            return self.positional  # perf: as most calls are
        found = [*self.positional, *self.keywords.values()]
        if self.star is not None:
            found.append(self.star)
        if self.rest is not None:
            found.append(self.rest)
        return found


def evaluate(frame: Frame, arguments: Sequence[int], keywords: Sequence[Sequence[int]]) -> Arguments:
    """Arguments from their registers, with starred ones opened as far as they are known."""
    positional: list[Value] = []
    star: Value | None = None
    registers = frame.registers
    if not keywords and (not arguments or min(arguments) >= 0):
        return Arguments(tuple([registers[register] for register in arguments]), {})  # perf: as most calls are
    for register in arguments:
        if register >= 0:
            if star is None:
                positional.append(registers[register])
            else:
                star = join_values(star, registers[register])
            continue
        value = registers[-register - 1]
        known = listed(frame, value)
        if known is not None and star is None:
            positional += known
        else:
            inner = element(frame, value, frame.site(0))
            star = inner if star is None else join_values(star, inner)
    named: dict[str, Value] = {}
    rest: Value | None = None
    for name, register in keywords:
        value = registers[register]
        if name >= 0:
            named[frame.strings[name]] = value
            continue
        for _, obj in frame.objects(value):
            named.update({key: field for key, field in obj.fields.items() if not key.startswith("#")})
        if value.labels or value.syms or any(obj.rest is not None for _, obj in frame.objects(value)):
            value = _with_whole(frame, value)
            rest = value if rest is None else join_values(rest, value)
    return Arguments(tuple(positional), named, star, rest)


def _with_whole(frame: Frame, value: Value) -> Value:
    """What ``**`` opens, and whether its fields are a whole record."""
    labels = dict(value.labels)
    for _, obj in frame.objects(value):
        labels.update({label: step for label, step in (obj.rest.labels if obj.rest else {}).items() if label.whole})
    return value.but(labels=labels)


def listed(frame: Frame, value: Value) -> list[Value] | None:
    """The items of a sequence that is written out, in order; None for any other."""
    objects = frame.objects(value)
    if len(objects) != 1 or objects[0][1].kind != "list" or objects[0][1].rest is not None:
        return None
    fields = objects[0][1].fields
    return [fields[f"#{index}"] for index in range(len(fields)) if f"#{index}" in fields]


def accepts(signature: Signature, arguments: Arguments) -> bool:
    """Whether a call with these arguments fits the signature."""
    count = len(arguments.positional)
    if count > len(signature.positional) and signature.var_positional is None:
        return False
    known = set(signature.positional) | set(signature.keyword_only)
    if signature.var_keyword is None and not known.issuperset(arguments.keywords):
        return False
    taken = set(signature.positional[:count])
    if taken.intersection(arguments.keywords):
        return False
    if arguments.star is not None or arguments.rest is not None:
        return True
    return signature.required <= taken | arguments.keywords.keys()


def by_parameter(signature: Signature, arguments: Arguments) -> Bound:
    """Each parameter of a signature with (key, value) pairs of what it gets; keys only for ``**``."""
    bound: dict[str, list[tuple[str, Value]]] = {}
    for index, value in enumerate(arguments.positional):
        name = signature.positional[index] if index < len(signature.positional) else signature.var_positional
        if name:
            bound.setdefault(name, []).append(("", value))
    known = set(signature.positional) | set(signature.keyword_only)
    for key, value in arguments.keywords.items():
        if key in known:
            bound.setdefault(key, []).append(("", value))
        elif signature.var_keyword:
            bound.setdefault(signature.var_keyword, []).append((key, value))
    for many, behind in ((arguments.star, signature.var_positional), (arguments.rest, signature.var_keyword)):
        if many is not None:
            for name in (*signature.positional, behind):
                if name and name not in bound:
                    bound.setdefault(name, []).append(("", many))
                    break
                if (
                    name
                    and name == behind
                    and (whole := {label: many.labels[label] for label in many.labels if label.whole})
                ):
                    bound[name].append(("", Value(labels=whole)))  # beside the fields of a record that are known
    return bound


def bind(frame: Frame, parameters: Sequence[tuple[str, str]], arguments: Arguments) -> dict[str, Value]:
    """The parameters of a project function with what a call gives them; the others are left out."""
    bound: dict[str, Value] = {}
    positional = list(arguments.positional)
    known = {name for name, kind in parameters if kind in ("p", "k")}
    for name, kind in parameters:
        if kind == "*":
            items = {f"#{index}": value for index, value in enumerate(positional)}
            bound[name] = _packed(frame, "list", items, arguments.star, name)
            positional = []
        elif kind == "**":
            extra = {key: value for key, value in arguments.keywords.items() if key not in known}
            bound[name] = _packed(frame, "dict", extra, arguments.rest, name)
        elif name in arguments.keywords:
            bound[name] = arguments.keywords[name]
        elif kind == "p" and positional:
            bound[name] = positional.pop(0)
        elif kind == "p" and arguments.star is not None:
            bound[name] = arguments.star
        elif arguments.rest is not None and not arguments.rest.labels:
            bound[name] = project(frame, arguments.rest, (name,), frame.site(0))
    return bound


def _packed(frame: Frame, kind: str, fields: dict[str, Value], rest: Value | None, name: str) -> Value:
    part = sum(map(ord, name)) + 1000
    inner = None
    if rest is not None:
        opened = [value for _, obj in frame.objects(rest) for value in all_of_fields(obj)]
        inner = rest if not opened else all_of([rest, *opened])
    value = frame.make(Obj(kind, None, fields, inner), part)
    return value.but(noun=name, held=frozenset().union(*(item.held for item in fields.values())) if fields else NOTHING)
