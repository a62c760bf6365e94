"""Whether the parameters of an entry fit those that stand in a package."""

import ast
from collections.abc import Collection
from functools import cache
from typing import NamedTuple


class Parameters(NamedTuple):
    """A list of parameters."""

    nameless: int
    """How many of the positional ones cannot be named in a call."""
    positional: tuple[str, ...]
    keyword_only: tuple[str, ...]
    required: frozenset[str]
    takes_more: bool
    """Whether stars take what is not named."""


@cache
def parameters(text: str) -> Parameters:
    """A list of parameters from its text."""
    function = ast.parse(f"lambda {text}: 0", mode="eval").body
    assert isinstance(function, ast.Lambda)
    given = function.args
    positional = [each.arg for each in (*given.posonlyargs, *given.args)]
    required = positional[: len(positional) - len(given.defaults)]
    required += [each.arg for each, value in zip(given.kwonlyargs, given.kw_defaults, strict=True) if value is None]
    stars = given.vararg is not None or given.kwarg is not None
    keyword_only = tuple(each.arg for each in given.kwonlyargs)
    return Parameters(len(given.posonlyargs), tuple(positional), keyword_only, frozenset(required), stars)


def conflicts(entry: str, real: str) -> list[str]:
    """Where a call would mean another parameter than the entry says."""
    wanted, found = parameters(entry), parameters(real)
    wrong = [
        f"parameter {number + 1} is {theirs}, not {ours}"
        for number, (ours, theirs) in enumerate(zip(wanted.positional, found.positional, strict=False))
        if ours != theirs and number >= wanted.nameless
    ]
    known = {*found.positional, *found.keyword_only}
    wrong += [f"{name} has a default" for name in sorted(wanted.required & known - found.required)]
    return wrong


def absent(entry: str, real: str, keywords: Collection[str]) -> list[str]:
    """Parameters of an entry that a callable does not name, neither itself nor as keywords of its ``**``."""
    wanted, found = parameters(entry), parameters(real)
    known = {*found.positional, *found.keyword_only, *keywords}
    more = wanted.positional[wanted.nameless :] + wanted.keyword_only
    missing = [name for name in more if name not in known]
    short = wanted.nameless > len(found.positional)
    return [*missing, *(wanted.positional[len(found.positional) : wanted.nameless] if short else ())]
