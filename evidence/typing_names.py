"""What the annotations of Python's own typing mean to whoever looks for an object's class."""

INNER = {
    "Annotated": 0,
    "AbstractAsyncContextManager": 0,
    "AbstractContextManager": 0,
    "AsyncContextManager": 0,
    "AsyncGenerator": 0,
    "AsyncIterator": 0,
    "Awaitable": 0,
    "ClassVar": 0,
    "ContextManager": 0,
    "Coroutine": 2,
    "Final": 0,
    "Generator": 0,
    "Iterator": 0,
    "Required": 0,
    "NotRequired": 0,
    "ReadOnly": 0,
}
"""Types that stand around another one, and at which of their arguments it stands."""

HOLDERS = {"weakref.proxy", "copy.copy", "copy.deepcopy", "functools.cached_property", "functools.lru_cache()"}
"""Functions that give back what they are given, or stand for it."""

_TYPING = ("typing.", "typing_extensions.", "collections.abc.", "types.")
TYPE_NAMES = {
    f"{module}{name}"
    for module in ("typing.", "contextlib.", "collections.abc.")
    for name in (*INNER, "Union", "Optional")
} | {"typing.Type", "typing.Callable", "collections.abc.Callable", "builtins.type"}

_PLAIN_MODULES = (*_TYPING, "abc.", "builtins.", "enum.", "threading.", "dataclasses.")


def is_silent(name: str) -> bool:
    """Whether a class of Python's own offers nothing that the catalog could mean."""
    return name.startswith(_PLAIN_MODULES)
