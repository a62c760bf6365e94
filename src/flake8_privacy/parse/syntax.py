"""Python's own parser, without its warnings: what it finds odd is for other linters to tell."""

import ast
import warnings


def parsed(text: str) -> ast.Module:
    """The tree of a text; raises what ``ast.parse`` does."""
    with warnings.catch_warnings(action="ignore"):
        return ast.parse(text)


def parsed_expression(text: str) -> ast.expr:
    """The tree of a text that is one expression; raises what ``ast.parse`` does."""
    with warnings.catch_warnings(action="ignore"):
        return ast.parse(text, mode="eval").body


def can_be_parsed(text: str) -> bool:
    """Whether the parser surely accepts a text."""
    # perf: a table of symbols is made without the objects of a tree, in three quarters of the time. It refuses more.
    from symtable import symtable  # perf: most runs of a few files meet no test

    try:
        with warnings.catch_warnings(action="ignore"):
            symtable(text, "<unknown>", "exec")
    except (SyntaxError, RecursionError, MemoryError, ValueError):
        return False
    return True
