"""Small edits of a file as people make them, at random."""

import ast
import random
import re
from collections.abc import Callable, Iterable

Function = ast.FunctionDef | ast.AsyncFunctionDef
Edit = Callable[[bytes, Function, random.Random], bytes | None]


def edited(content: bytes, rng: random.Random) -> bytes | None:
    """The file after one edit; None where that is not possible."""
    functions = [node for node in ast.walk(ast.parse(content)) if isinstance(node, Function)]
    if not functions:
        return None
    return rng.choice(EDITS)(content, rng.choice(functions), rng)


def _put(content: bytes, number: int, texts: Iterable[bytes]) -> bytes:
    """Put lines before a line, as far to the right as that one."""
    lines = content.split(b"\n")
    found = re.match(rb"[ \t]*", lines[number - 1])
    assert found is not None
    lines[number - 1 : number - 1] = [found[0] + text for text in texts]
    return b"\n".join(lines)


def _statement(function: Function, rng: random.Random) -> ast.stmt:
    return rng.choice(function.body)


def _inserted(content: bytes, function: Function, rng: random.Random) -> bytes:
    said = rng.choice(
        [
            (b"print('here')",),
            (b"# a remark",),
            (b"remark = 3 + len('x')",),
            (b"print('mail', user.email)",),
            (b"import logging; logging.info('seen %s', request.user.phone_number)",),
            (b"if not user.has_consented:", b"    return None"),
            (b"other = customer.email",),
        ]
    )
    return _put(content, _statement(function, rng).lineno, said)


def _removed(content: bytes, function: Function, rng: random.Random) -> bytes | None:
    statement = _statement(function, rng)
    if len(function.body) == 1:
        return None
    lines = content.split(b"\n")
    return b"\n".join(lines[: statement.lineno - 1] + lines[statement.end_lineno :])


def _doubled(content: bytes, function: Function, rng: random.Random) -> bytes:
    statement = _statement(function, rng)
    lines = content.split(b"\n")
    return b"\n".join(lines[: statement.end_lineno] + lines[statement.lineno - 1 :])


def _replaced(content: bytes, function: Function, rng: random.Random) -> bytes | None:
    """Another constant, attribute or result."""
    nodes = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Constant | ast.Attribute | ast.Return) and node.lineno == node.end_lineno
    ]
    if not nodes:
        return None
    node = rng.choice(nodes)
    lines = content.split(b"\n")
    line, end = lines[node.lineno - 1], node.end_col_offset or 0
    if isinstance(node, ast.Attribute):
        start, new = end - len(node.attr.encode()), rng.choice([b"email", b"name", b"value"])
    elif isinstance(node, ast.Return):
        start, new = node.col_offset, rng.choice([b"return None", b"return user.email"])
    else:
        start, new = node.col_offset, rng.choice([b"7", b"'changed'"])
    lines[node.lineno - 1] = line[:start] + new + line[end:]
    return b"\n".join(lines)


def _called(content: bytes, function: Function, rng: random.Random) -> bytes | None:
    names = [node.name for node in ast.parse(content).body if isinstance(node, Function)]
    if not names:
        return None
    return _put(content, _statement(function, rng).lineno, [f"{rng.choice(names)}(user)".encode()])


def _defined(content: bytes, function: Function, rng: random.Random) -> bytes:
    """One more function beside another."""
    number = function.decorator_list[0].lineno if function.decorator_list else function.lineno
    what = rng.choice([b"user.email", b"user.size", b"print(user.email)", b"print(user.pk)"])
    return _put(content, number, [b"def added_%d(user):" % rng.randrange(9), b"    return " + what, b""])


def _signed(content: bytes, function: Function, rng: random.Random) -> bytes | None:
    """Another parameter, or another value for the last."""
    lines = content.split(b"\n")
    line, at = lines[function.lineno - 1], lines[function.lineno - 1].rfind(b")")
    if at < 0 or function.args.vararg or function.args.kwonlyargs or function.args.kwarg:
        return None
    if function.args.defaults:
        last = function.args.defaults[-1]
        if last.lineno != function.lineno or last.end_lineno != function.lineno or last.end_col_offset is None:
            return None
        new = rng.choice([b"None", b"True", b"user.email"])
        lines[function.lineno - 1] = line[: last.col_offset] + new + line[last.end_col_offset :]
    else:
        new = rng.choice([b"email=None", b"added", b"is_allowed=True", b"user=None"])
        lines[function.lineno - 1] = line[:at] + (b", " if function.args.args else b"") + new + line[at:]
    return b"\n".join(lines)


def _in_body(content: bytes, function: Function, rng: random.Random) -> bytes:
    """One more statement of the module."""
    return rng.choice([b"import os\n", b"import requests\n", b"LIMIT = 3\n", b"# a remark\n"]) + content


EDITS: tuple[Edit, ...] = (
    _inserted,
    _inserted,
    _removed,
    _doubled,
    _replaced,
    _replaced,
    _called,
    _defined,
    _signed,
    _in_body,
)
