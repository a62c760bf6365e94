"""The one answer to "what is this name": across modules, classes and their bases."""

from ...catalog.loader import Catalog
from ...flow.imports import resolved_value
from ...flow.values.state import join_values
from ...model.code import Instruction
from ...model.facts import UnitHead
from ...model.summaries import Summary
from ...model.values import NOTHING, UNKNOWN, FunctionKey, Obj, Ref, Site, Value
from ...settings import Settings
from ..units import Units
from .attributes import Attributes, Handing, without_callers
from .bindings import Bindings
from .declared import Declared, Declaring
from .modules import ModuleGraph
from .overriding import Overriding
from .telling import Telling

_PROPERTIES = frozenset(
    {"property", "cached_property", "functools.cached_property", "hybrid_property", "classproperty"}
)
_MOST_BASES = 24
_NOWHERE: Site = ("", 1, 0, 1, 0)


class Resolver(Telling, Declaring):
    """Answers the flow analysis from the summaries made so far; asks for those it lacks."""

    def __init__(self, units: Units, modules: ModuleGraph, catalog: Catalog, settings: Settings) -> None:
        super().__init__(units, settings, modules)
        self.catalog = catalog
        self._members: dict[tuple[tuple[str, int], str], Value | None] = {}
        self.attributes = Attributes(units, self.bases)
        self._bases: dict[tuple[str, int], tuple[tuple[str, int], ...]] = {}
        self._globals: dict[tuple[str, str], Value | None] = {}
        self._followed: dict[tuple[str, str], Value] = {}
        """Names whose imports are being followed: one that leads back here ends at itself."""
        self._imports: dict[tuple[str, str, str, int], Value] = {}
        self._foreign: dict[tuple[str, int], tuple[str, ...]] = {}
        self._unsettled = 0
        """How often bases were asked for while the body that names them was being run."""
        self._shared: dict[Ref, tuple[Obj, Obj]] = {}
        """Objects of functions, as they are made and as others see them."""
        self.overriding = Overriding(units, self.bases)
        self.declared = Declared(units, catalog)
        self.declared.world = self
        self._decorated: dict[FunctionKey, bool] = {}
        self._kinds: dict[FunctionKey, str] = {}

    def forget(self, stale: tuple[FunctionKey, ...]) -> None:
        """Answer anew what was answered from summaries that are made once more."""
        named = (self._members, self._globals, self._imports) if any(map(self.units.binds_names, stale)) else ()
        for answers in (self.attributes.known, self.told.known, self.kept_known, *named):
            answers.clear()

    # Modules

    def imported(self, path: str, module: str, name: str, level: int) -> Value:
        """What an import statement in the module at ``path`` binds."""
        key = (path, module, name, level)
        known = self._imports.get(key)
        if known is None:
            found = self.modules.find(path, module, level)
            known = self._imported(found, path, module, name, level)
            if not name or found is None or (found, name) in self._globals:
                self._imports[key] = known
        return known

    def _imported(self, found: str | None, path: str, module: str, name: str, level: int) -> Value:
        if not name:
            return self._module(found, module, path)
        if found is None:
            inner = self.modules.find(path, f"{module}.{name}" if module else name, level)
            if inner is not None:
                return Value(refs={("module", inner): NOTHING})
            dotted = self.modules.dotted(path, module, level)
            return Value(refs={("ext", f"{dotted}.{name}", None): NOTHING}, noun=name)
        value = self.global_name(found, name) if found != path else None
        inner = self.modules.find(path, f"{module}.{name}" if module else name, level)
        if value is None and inner is not None:
            return Value(refs={("module", inner): NOTHING})
        return value if value is not None else Value(noun=name)

    def _module(self, found: str | None, module: str, path: str) -> Value:
        ref: Ref = ("module", found) if found is not None and found != path else ("ext", module, None)
        return Value(refs={ref: NOTHING})

    def starred(self, path: str, module: str, level: int) -> str | None:
        """The project module that ``from … import *`` names."""
        return self.modules.find(path, module, level)

    def all_names(self, path: str) -> dict[str, Value]:
        """The public names of a module, for a star import."""
        self.units.starred.add(path)
        summary = self.units.summary((path, 0, 0), _NOWHERE)
        bindings = self.units.bindings(path, 0)
        plain = {name: value.called(name) for name in bindings.plain_names() if (value := bindings.plain(name))}
        names = plain if summary is None else plain | summary.names
        return {name: value for name, value in names.items() if not name.startswith("_")}

    def global_name(self, path: str, name: str) -> Value | None:
        """A module-level name; None when the module does not bind it."""
        key = (path, name)
        if (known := self._globals.get(key, UNKNOWN)) is not UNKNOWN:
            return known
        if key in self._followed:
            return self._followed[key]
        value, is_final = self._bound_by_body(path, name)
        for index in self.units.writers(path, name):
            summary = self.units.summary((path, index, 0), _NOWHERE)
            is_final = is_final and summary is not None
            written = None if summary is None else summary.names.get(name)
            if written is not None:
                written = resolved_value(self, without_callers(written))
                value = written if value is None else join_values(value, written)
        if is_final:
            self._globals[key] = value
        return value

    def _bound_by_body(self, path: str, name: str) -> tuple[Value | None, bool]:
        """What the module's own body binds a name to, and whether that is the last word."""
        bindings = self.units.bindings(path, 0)
        value = bindings.plain(name)
        if value is None and bindings.binds(name):
            summary = self.units.summary((path, 0, 0), _NOWHERE)
            if summary is None:
                found = self.units.so_far((path, 0, 0), name)
                return (found if found is None else resolved_value(self, found)), False
            value = summary.names.get(name)
        if value is not None:
            self._followed[path, name] = value
            try:
                return resolved_value(self, value), True
            finally:
                del self._followed[path, name]
        if self.modules.is_package(path):
            inner = self.modules.find(path, name, 1)
            if inner is not None and inner != path:
                return Value(refs={("module", inner): NOTHING}), True
        return None, True

    def setting(self, name: str) -> str:
        """The address that a module of settings gives a name; empty where none does."""
        for path, unit in self.units.index.holding(name):
            if unit == 0 and "settings" in path:
                value = self.global_name(path, name)
                for const in value.consts if value is not None else ():
                    if isinstance(const, str) and "://" in const:
                        return const
        return ""

    def typed(self, path: str, head: str, rest: tuple[str, ...]) -> Value:
        """What a dotted name in an annotation means."""
        value = self.global_name(path, head)
        for name in rest:
            if value is None:
                break
            value = self._attribute_of(value, name)
        return value if value is not None else UNKNOWN

    def _attribute_of(self, value: Value, name: str) -> Value | None:
        for ref in value.refs:
            if ref[0] == "module":
                return self.global_name(ref[1], name)
            if ref[0] == "ext":
                return Value(refs={("ext", f"{ref[1]}.{name}", None): NOTHING})
            if ref[0] == "class":
                return self.member((ref[1], ref[2]), name)
        return None

    # Classes

    def head(self, cls: tuple[str, int]) -> UnitHead:
        """What a class is called and where it stands."""
        return self.units.facts[cls[0]].heads[cls[1]]

    def class_name(self, cls: tuple[str, int]) -> str:
        """The bare name of a class."""
        return self.units.facts[cls[0]].heads[cls[1]].name

    def class_of(self, key: FunctionKey) -> tuple[str, int] | None:
        """The class in whose body a method stands."""
        heads = self.units.facts[key[0]].heads
        parent = heads[key[1]].parent
        return (key[0], parent) if parent > 0 and heads[parent].kind == "class" else None

    def bases(self, cls: tuple[str, int]) -> tuple[tuple[str, int], ...]:
        """A class and its bases in the project, nearest first."""
        known = self._bases.get(cls)
        if known is not None:
            return known
        found = [cls]
        before = self._unsettled
        for current in found:
            for value in self._direct_bases(current):
                for ref in resolved_value(self, value).refs:
                    base = (ref[1], ref[2]) if ref[0] == "class" else None
                    if base is not None and base not in found and len(found) < _MOST_BASES:
                        found.append(base)
        if before == self._unsettled:
            self._bases[cls] = tuple(found)
        return tuple(found)

    def has_settled_bases(self, cls: tuple[str, int]) -> bool:
        """Whether the body that defines a class, and those of its bases, have told what it inherits from."""
        return cls in self._bases

    def _direct_bases(self, cls: tuple[str, int]) -> tuple[Value, ...]:
        bindings = self.units.bindings(cls[0], max(self.head(cls).parent, 0))
        maker = bindings.classes.get(cls[1])
        found = [self._named(cls[0], bindings, base) for base in maker[3]] if maker is not None else [None]
        if None not in found:
            return tuple(value for value in found if value is not None)
        summary = self.units.summary((cls[0], max(self.head(cls).parent, 0), 0), _NOWHERE)
        if summary is None:
            self._unsettled += 1
            return ()
        return summary.bases.get(cls, ())

    def _named(self, path: str, bindings: Bindings, register: int) -> Value | None:
        """What a register holds that was read by a dotted name; None for anything else, and for local names."""
        chain = bindings.chain(register)
        if chain is None or (bindings.unit.code.name != "<module>" and bindings.binds(chain[0])):
            return None
        value = self.global_name(path, chain[0])
        if value is None:
            return Value(refs={("ext", f"builtins.{'.'.join(chain)}", None): NOTHING}, noun=chain[-1])
        for name in chain[1:]:
            value = self._attribute_of(value, name) if value is not None else None
        return value if value is None or value.noun == chain[-1] else value.called(chain[-1])

    def is_closed(self, cls: tuple[str, int]) -> bool:
        """Whether all bases of the class are known."""
        return not self.external_bases(cls)

    def external_bases(self, cls: tuple[str, int]) -> tuple[str, ...]:
        """Names of the classes outside the project that a class inherits from."""
        known = self._foreign.get(cls)
        if known is None:
            found: dict[str, None] = {}
            for current in self.bases(cls):
                for value in self._direct_bases(current):
                    refs = resolved_value(self, value).refs
                    names = [ref[1] for ref in refs if ref[0] == "ext"]
                    is_known = names or any(ref[0] == "class" for ref in refs)
                    found.update(dict.fromkeys(names if is_known else ["unknown"]))
            found.pop("builtins.object", None)
            known = tuple(found)
            if self.has_settled_bases(cls):
                self._foreign[cls] = known
        return known

    def member(self, cls: tuple[str, int], name: str) -> Value | None:
        """A name of a class body or of its bases'; None when no class of the project has it."""
        bases = self._bases.get(cls) or self.bases(cls)
        key = (cls, name)
        if (known := self._members.get(key, UNKNOWN)) is not UNKNOWN:
            return known
        found = None
        for current in bases:
            found = self._own_member(current, name)
            if found is not None:
                break
        self._members[key] = found
        return found

    def super_member(self, cls: tuple[str, int], name: str) -> Value | None:
        """A name as the bases of a class have it."""
        for base in self.bases(cls)[1:]:
            found = self._own_member(base, name)
            if found is not None:
                return found
        return None

    def _own_member(self, cls: tuple[str, int], name: str) -> Value | None:
        bindings = self.units.bindings(*cls)
        if not bindings.binds(name):
            return None
        value = bindings.plain(name)
        if value is None:
            summary = self.units.summary((cls[0], cls[1], 0), _NOWHERE)
            value = None if summary is None else summary.names.get(name)
        return None if value is None else resolved_value(self, value)

    def implementations(self, cls: tuple[str, int], name: str, key: FunctionKey) -> list[FunctionKey]:
        """What a call of a method means: itself, or those that implement it where it is abstract."""
        return self.overriding.implementations(cls, name) if self.overriding.is_abstract(key) else [key]

    def self_attribute(self, cls: tuple[str, int], name: str) -> Value | None:
        """What the methods of a class assign to this attribute of ``self``."""
        return self.attributes.of(cls, name)

    def handed(self, cls: tuple[str, int], name: str) -> Value | None:
        """What is handed over for an attribute where instances of a class are made."""
        return Handing(self.units, self.reach, self.overriding, self.bases, self.told).handed(cls, name)

    # Functions

    def parameters(self, key: FunctionKey) -> tuple[tuple[str, str], ...]:
        """Names and kinds of a function's parameters."""
        return self.units.parameters(key)

    def defaults(self, key: FunctionKey) -> dict[str, Value]:
        """Default values of a function's parameters."""
        _, bindings = self._maker(key)
        known = bindings.defaults(key[1]) if bindings is not None else None
        if known is not None:
            return known
        summary = self._definer(key)
        return {} if summary is None else summary.defaults.get(key, {})

    def _maker(self, key: FunctionKey) -> tuple[Instruction | None, Bindings | None]:
        """The instruction that defines a function, and the body it stands in."""
        if key[2]:
            return None, None
        bindings = self.units.bindings(key[0], max(self.units.facts[key[0]].heads[key[1]].parent, 0))
        return bindings.functions.get(key[1]), bindings

    def decorators(self, key: FunctionKey) -> tuple[Value, ...]:
        """What a function or class is decorated with."""
        if self.is_class(key):
            made = self.units.bindings(key[0], max(self.head(key[:2]).parent, 0)).classes.get(key[1])
            if made is not None and not made[4]:
                return ()
        maker, bindings = self._maker(key)
        if maker is not None and bindings is not None:
            named = [self._named(key[0], bindings, register) for register in maker[5]]
            if None not in named:
                return tuple(resolved_value(self, value) for value in named if value is not None)
        summary = self._definer(key)
        found = () if summary is None else summary.decorators.get(key, ())
        return tuple(resolved_value(self, value) for value in found)

    def is_decorated(self, key: FunctionKey) -> bool:
        """Whether a function of a module or class has decorators."""
        known = self._decorated.get(key)  # perf: asked at every call
        if known is None:
            maker, _ = self._maker(key)
            known = self._decorated[key] = maker is not None and bool(maker[5])
        return known

    def _definer(self, key: FunctionKey) -> Summary | None:
        """The summary of the body that defines a function."""
        if key[2]:
            return self.units.made.get((key[0], key[1], 0))
        parent = self.units.facts[key[0]].heads[key[1]].parent
        return self.units.summary((key[0], max(parent, 0), 0), _NOWHERE)

    def kind_of(self, key: FunctionKey) -> str:
        """``property``, ``static``, ``class``, ``method`` or ``function``."""
        known = self._kinds.get(key)
        if known is None:
            known = self._kinds[key] = self._kind(key)
        return known

    def _kind(self, key: FunctionKey) -> str:
        for value in self.decorators(key):
            names = {ref[1].removeprefix("builtins.").removesuffix("()") for ref in value.refs if ref[0] == "ext"}
            bare = {name.rpartition(".")[2] for name in names}
            if bare & _PROPERTIES:
                return "property"
            if "staticmethod" in bare:
                return "static"
            if "classmethod" in bare:
                return "class"
        kind = "class" if self.head(key[:2]).name == "__init_subclass__" else "method"
        return kind if not key[2] and self.class_of(key) is not None else "function"

    def keep(self, key: FunctionKey, summary: Summary, parameters: tuple[tuple[str, str], ...]) -> None:
        """Remember a nested function's summary."""
        self.units.keep(key, summary, parameters)

    def summary(self, key: FunctionKey, site: Site, *, full: bool = False) -> Summary | None:
        """The summary of a function; None when it is being made or cannot be."""
        return self.units.summary(key, site, full=full)

    def is_telling_class(self, cls: tuple[str, int]) -> bool:
        """Whether the words of any method of a class can mean data, consent or a way out."""
        return any(self.has_telling_method(each) for each in self.bases(cls))

    def shared_object(self, ref: Ref) -> Obj | None:
        """An object that a module or class body made, or one that a method keeps, less what its callers decide."""
        owner = ref[1]
        if type(owner) is not tuple:
            return None  # what is below a parameter, or of a package
        key = (owner[0], owner[1], 0)
        summary = self.units.rest_on(key)
        obj = self.units.object_so_far(key, ref) if summary is None else summary.heap.get(ref)
        if obj is None or self.units.facts[owner[0]].heads[owner[1]].kind != "function":
            return obj
        known = self._shared.get(ref)
        if known is None or known[0] is not obj:
            fields = {key: without_callers(value) for key, value in obj.fields.items()}
            bare = obj._replace(fields=fields, rest=None if obj.rest is None else without_callers(obj.rest))
            known = self._shared[ref] = (obj, bare)
        return known[1]
