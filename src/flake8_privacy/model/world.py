"""What the flow analysis of one function asks of the rest of the project."""

from typing import Protocol

from .summaries import Channel, Kept, Raised, Summary
from .values import Atoms, FunctionKey, Label, Obj, Ref, Site, Step, Sym, Value


class Needed(Exception):
    """An answer depends on a summary that is not there yet: make it, then ask again."""

    def __init__(self, key: FunctionKey, *, full: bool = False) -> None:
        super().__init__(key)
        self.key = key
        self.full = full


class World(Protocol):
    """The project as a function sees it. Any method may raise ``Needed``."""

    def summary(self, key: FunctionKey, site: Site, *, full: bool = False) -> Summary | None:
        """The summary of a function; None (and a gap) when it is being made or cannot be.

        A ``full`` one follows what the function's own parameters carry into every call.
        """

    def is_telling(self, key: FunctionKey) -> bool:
        """Whether the words of a function can mean data, consent or a way out."""

    def may_raise(self, key: FunctionKey) -> bool:
        """Whether a function may raise something that speaks of a person, or let that through, by its words."""

    def raised(self, cls: tuple[str, int]) -> list[Raised]:
        """What the project raises of a class that carries something personal."""

    def handled_by(self, key: FunctionKey) -> list[tuple[Value, int]]:
        """The classes of exceptions that a framework calls a function with, and which parameter they are."""

    def kept(self, channel: Channel) -> tuple[Kept, ...] | None:
        """The functions that the project keeps in a channel; None where too many places may put some there."""

    def meets_trackers(self) -> bool:
        """Whether the project has an SDK whose calls may need consent."""

    def may_keep(self, key: FunctionKey) -> bool:
        """Whether a function may keep others, or call those that are kept, by its words."""

    def may_register(self, key: FunctionKey) -> bool:
        """Whether a function puts what it is given where others find it, by its name."""

    def makes_senders(self, key: FunctionKey) -> bool:
        """Whether a function defines others inside, and its words can mean a way out."""

    def may_send(self, key: FunctionKey) -> bool:
        """Whether the words of a function, or of a method of a class, can mean a way out, or data."""

    def is_constructor(self, key: FunctionKey) -> bool:
        """Whether a function is the ``__init__`` of a class."""

    def is_text(self, sym: Sym) -> bool:
        """Whether a symbol is a parameter that its annotation calls a text or a number."""

    def is_telling_class(self, cls: tuple[str, int]) -> bool:
        """Whether the words of any method of a class can mean data, consent or a way out."""

    def may_matter(self, name: str) -> bool:
        """Whether a method of this name can be one that data or a guard should be followed into."""

    def methods_named(self, path: str, name: str) -> list[FunctionKey]:
        """The methods of this name that a module can meet; none where a class has something else of it."""

    def tracks(self, name: str) -> bool:
        """Whether the project's SDKs have a call of this name that may need consent."""

    def parameters(self, key: FunctionKey) -> tuple[tuple[str, str], ...]:
        """Names and kinds of a function's parameters."""

    def defaults(self, key: FunctionKey) -> dict[str, Value]:
        """Default values of a function's parameters."""

    def decorators(self, key: FunctionKey) -> tuple[Value, ...]:
        """What a function is decorated with."""

    def is_decorated(self, key: FunctionKey) -> bool:
        """Whether a function of a module or class has decorators."""

    def imported(self, path: str, module: str, name: str, level: int) -> Value:
        """What an import statement in the module at ``path`` binds."""

    def starred(self, path: str, module: str, level: int) -> str | None:
        """The project module that ``from … import *`` names."""

    def global_name(self, path: str, name: str) -> Value | None:
        """A module-level name; None when the module does not bind it."""

    def member(self, cls: tuple[str, int], name: str) -> Value | None:
        """A name of a class body or of its bases'; None when no class of the project has it."""

    def implementations(self, cls: tuple[str, int], name: str, key: FunctionKey) -> list[FunctionKey]:
        """What a call of a method means: itself, or those that implement it where it is abstract."""

    def is_set_below(self, cls: tuple[str, int], name: str) -> bool:
        """Whether the body of a class below a class binds this name anew."""

    def self_attribute(self, cls: tuple[str, int], name: str) -> Value | None:
        """What the methods of a class assign to this attribute of ``self``."""

    def handed(self, cls: tuple[str, int], name: str) -> Value | None:
        """What is handed over for an attribute where instances of a class are made."""

    def class_name(self, cls: tuple[str, int]) -> str:
        """The bare name of a class."""

    def is_mail(self, cls: tuple[str, int], name: str) -> bool:
        """Whether a field of a class is declared as an e-mail address, whatever it is called."""

    def class_fields(self, cls: tuple[str, int]) -> tuple[str, ...]:
        """Annotated fields of a class and its bases, in the order of a generated constructor."""

    def record_fields(self, cls: tuple[str, int]) -> tuple[str, ...]:
        """Those, and the fields that a class makes by calls: ``email = models.EmailField()``."""

    def class_of(self, key: FunctionKey) -> tuple[str, int] | None:
        """The class in whose body a method stands."""

    def super_member(self, cls: tuple[str, int], name: str) -> Value | None:
        """A name as the bases of a class have it."""

    def external_bases(self, cls: tuple[str, int]) -> tuple[str, ...]:
        """Names of the classes outside the project that a class inherits from."""

    def shown(self, cls: tuple[str, int]) -> dict[Label, Step]:
        """What formatting an instance as text shows: by its methods, its login name, or all its fields."""

    def shown_parts(self, cls: tuple[str, int]) -> frozenset[str] | None:
        """The attributes that stand in an instance as text; None where the class does not tell."""

    def field_type(self, cls: tuple[str, int], name: str) -> dict[Ref, Atoms]:
        """What an attribute of an instance is, by what its class declares."""

    def types(self, path: str, annotation: tuple[str, ...]) -> dict[Ref, Atoms]:
        """What an annotation of a module says that a value is."""

    def has_settled_bases(self, cls: tuple[str, int]) -> bool:
        """Whether the body that defines a class, and those of its bases, have told what it inherits from."""

    def bases(self, cls: tuple[str, int]) -> tuple[tuple[str, int], ...]:
        """A class and its bases in the project, nearest first."""

    def setting(self, name: str) -> str:
        """The address that a module of settings gives a name; empty where none does."""

    def typed(self, path: str, head: str, rest: tuple[str, ...]) -> Value:
        """What a dotted name in an annotation means."""

    def all_names(self, path: str) -> dict[str, Value]:
        """The public names of a module, for a star import."""

    def keep(self, key: FunctionKey, summary: Summary, parameters: tuple[tuple[str, str], ...]) -> None:
        """Remember the summary of a nested function."""

    def is_closed(self, cls: tuple[str, int]) -> bool:
        """Whether all bases of the class are known."""

    def kind_of(self, key: FunctionKey) -> str:
        """``property``, ``static``, ``class``, ``method`` or ``function``."""

    def forget(self, stale: tuple[FunctionKey, ...]) -> None:
        """Answer anew what was answered from summaries that are made once more."""

    def shared_object(self, ref: Ref) -> Obj | None:
        """An object that a module or class body made."""

    def is_shared(self, ref: Ref) -> bool:
        """Whether others may find what is put into a thing: not if the summary of its maker does not show it."""

    def declared_name(self, key: FunctionKey) -> str:
        """The qualified name by which the settings say what a function of the project gives; empty if they do not."""

    def is_necessary(self, recipient: str, name: str, parameter: str) -> bool:
        """Whether the project declares a parameter as what the service exists for."""

    def is_own_recipient(self, recipient: str) -> bool:
        """Whether the settings call a third party of the catalog one of the project's own systems."""

    def wants_identifiers(self) -> bool:
        """Whether pseudonymous ids count as personal fields."""

    def wants_exceptions(self) -> bool:
        """Whether the messages of exceptions are followed."""

    def follows_identifiers(self) -> bool:
        """Whether pseudonymous ids have labels: where they count, and where somebody may match them."""

    def is_own_host(self, host: str) -> bool:
        """Whether a host is the project's own, by its settings, metadata or code."""

    def is_own_package(self, dotted: str) -> bool:
        """Whether an external name belongs to a package that the settings call first-party."""
