"""Paths and addresses: texts that have methods of their own."""

from collections.abc import Callable

from ....model.values import NOTHING, UNKNOWN, Atoms, Ref, Site, Value
from ...exposures.hosts import text_of
from ...frame import Frame
from ...values import text
from ..arguments import Arguments

_PATH = "pathlib.Path()"
_MAKERS = ("urllib.parse.urlsplit", "urllib.parse.urlparse", "yarl.URL", "httpx.URL", "starlette.datastructures.URL")
_URLS = {name: f"{name}()" for name in _MAKERS}
_TEXTS = frozenset((_PATH, *_URLS.values()))
CHANGES = frozenset(
    {"_replace", "geturl", "with_query", "update_query", "extend_query", "with_path", "with_fragment", "copy_with",
     "copy_set_param", "copy_add_param", "copy_merge_params", "replace_query_params", "include_query_params",
     "human_repr"}
)  # fmt: skip
"""Methods of an address that give it with another part, or as text."""
_HOSTS = frozenset({"scheme", "netloc", "host", "hostname"})
"""Parts of an address that say who is asked."""


def kept(value: Value) -> dict[Ref, Atoms]:
    """What says of a value that it is a path or an address."""
    return {ref: held for ref, held in value.refs.items() if ref[0] == "ext" and ref[1] in _TEXTS}


def put_together(frame: Frame, owner: Value, arguments: Arguments, site: Site) -> Value:
    """A path or address with more in it: what it begins with stays."""
    parts = [owner.but(refs={}), *arguments.every()]
    start = "" if not _HOSTS.isdisjoint(arguments.keywords) else _start(text_of(owner) or owner.prefix)
    return text.carried(frame, parts, site).but(refs=kept(owner), prefix=start)


def _start(address: str) -> str:
    """What every address begins with that differs from this one behind its host."""
    return f"{address}/" if text.is_host_only(address) and text.HOLE not in address else address


def _url(frame: Frame, arguments: Arguments, site: Site, dotted: str) -> Value:
    """An address, with what it is asked for beside it: ``httpx.URL(address, params={"page": 2})``."""
    first = arguments.positional[0] if arguments.positional else UNKNOWN
    refs: dict[Ref, Atoms] = {("ext", dotted, site): NOTHING}
    others = arguments._replace(positional=arguments.positional[1:])
    if not others.every():
        return first.but(refs=refs, noun="")
    return put_together(frame, first, others, site).but(refs=refs)


def _unsplit(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``urlunsplit(("https", host, path, query, ""))``, and of an address that was taken apart."""
    parts = arguments.positional[0] if arguments.positional else UNKNOWN
    if kept(parts):
        return put_together(frame, parts, Arguments((), {}), site).but(refs={})
    named = [obj.fields for _, obj in frame.objects(parts) if {"#0", "#1"} <= obj.fields.keys()]
    start = "://".join(text_of(named[0][key]) for key in ("#0", "#1")) if len(named) == 1 else ""
    return text.carried(frame, [parts], site).but(prefix=_start(start))


def _path(frame: Frame, arguments: Arguments, site: Site) -> Value:
    return text.carried(frame, arguments.every(), site).but(refs={("ext", _PATH, site): NOTHING})


def _maker(dotted: str) -> Callable[[Frame, Arguments, Site], Value]:
    return lambda frame, arguments, site: _url(frame, arguments, site, dotted)


CALLS: dict[str, Callable[[Frame, Arguments, Site], Value]] = {
    **{name: _maker(dotted) for name, dotted in _URLS.items()},
    "urllib.parse.urlunsplit": _unsplit,
    "urllib.parse.urlunparse": _unsplit,
    "pathlib.Path": _path,
    "pathlib.PurePath": _path,
}
