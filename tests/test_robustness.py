"""Whatever Python's parser accepts is analysed to the end; what it refuses is one PRV900 and no more.

Nothing here looks at what is found in odd programs, only that every run ends, in time, without a
failure of the tool, and that files beside an unreadable one are still checked.
"""

import ast
import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import flake8_privacy
from flake8_privacy.checking import check_project
from flake8_privacy.model.events import TrackingEvent
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.analysis import Telling
from flake8_privacy.project.exploring import Explorer
from flake8_privacy.project.reading import Reading
from flake8_privacy.settings import Settings

SECONDS = 20

HEAD = """\
import logging
import posthog

logger = logging.getLogger(__name__)

"""

FLOW = """\
def run(user, a, b, c, f, g):
    value = {expression}
    if user.analytics_consent:
        posthog.capture(distinct_id=user.email, event="seen", properties={{"value": value}})
    logger.info("%s", value)
    return value
"""


def through(expression: str) -> str:
    """Let an expression flow into a tracking call, a log line and a return."""
    return HEAD + FLOW.format(expression=expression)


def inside(*lines: str) -> str:
    """Put statements into a function that ends in a tracking call and a log line."""
    body = "\n".join(f"    {line}" for line in "\n".join(lines).split("\n"))
    end = "    posthog.capture(distinct_id=user.pk, event='seen')\n    logger.info(a)\n"
    return f"{HEAD}def run(user, a, b, c, f, g):\n    a = user.email\n{body}\n{end}"


def staircase(line: str, depth: int, last: str = "a = user.email") -> str:
    """Nest a compound statement in itself."""
    steps = [" " * level + line for level in range(depth)]
    return inside(*steps, " " * depth + last)


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Raise in the middle of a run that takes too long, where the system can."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        raise TimeoutError(f"not done after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def unfolding(fields: int) -> str:
    """Write a property that reads itself by as many ways as there are fields, as those of wrappers do."""
    shown = ", ".join(f'"field_{number}": self.above.profile.field_{number}' for number in range(fields))
    return f"""{HEAD}
class Shown:
    def __init__(self, user, above):
        self.user = user
        self.above = above

    @property
    def profile(self):
        return {{{shown}, "email": self.user.email}}


def show(user):
    first = Shown(user, None)
    first.above = first
    logger.info("%s", first.profile)
"""


def run(files: dict[str, bytes | str], seconds: int = SECONDS) -> Result:
    sources = [
        SourceFile(path, text.encode() if isinstance(text, str) else text) for path, text in sorted(files.items())
    ]
    with time_limit(seconds):
        return check_project(sources, Settings())


def codes(result: Result, family: str = "PRV9") -> list[tuple[str, str]]:
    return [(found.place.path, found.code) for found in result.findings if found.code.startswith(family)]


def is_accepted(content: bytes) -> bool:
    """Ask Python's own parser, under the limits of this process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(content)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


DEEP = {
    "sum of 2,500 terms": through(" + ".join(["a"] * 2_500)),
    "sum of 5,000 terms": through(" + ".join(["a"] * 5_000)),
    "text of 2,000 pieces": through(" + ".join(["user.email", "'x'"] * 1_000)),
    "1,000 elif": inside("if a: a = b", *["elif user.analytics_consent: a = b"] * 1_000, "else: return"),
    "parentheses 90 deep": through("(" * 90 + "a" + ")" * 90),
    "lists 90 deep": through("[" * 90 + "user.email" + "]" * 90),
    "dicts 90 deep": through("{'k': " * 90 + "user.email" + "}" * 90),
    "calls 90 deep": through("f(" * 90 + "user.email" + ")" * 90),
    "900 chained attributes": through("user" + ".manager" * 900 + ".email"),
    "400 chained calls": through("user" + ".with_email(a)" * 400),
    "400 chained items": through("a" + "['email']" * 400),
    "500 not": through("not " * 500 + "user.analytics_consent"),
    "500 minus": through("-" * 500 + "a"),
    "300 awaits in a row": HEAD + "async def run(user):\n" + "    await user.load()\n" * 300,
    "80 lambdas in each other": through("lambda a: " * 80 + "a.email"),
    "300 ternaries in each other": through("a if user.analytics_consent else " * 300 + "b"),
    "ternary in the condition, 80 deep": through("(a if " * 80 + "b" + " else c)" * 80),
    "1,000 and": inside("if " + " and ".join(["user.analytics_consent", "a"] * 500) + ": f(a)"),
    "1,000 or": inside("if " + " or ".join(["user.analytics_consent", "a"] * 500) + ": f(a)"),
    "500 comparisons in a row": through(" < ".join(["a", "b"] * 250)),
    "comprehensions 20 deep": through("[" * 20 + "a" + " for a in b]" * 20),
    "30 fors in a comprehension": through("[a " + "for a in a if user.analytics_consent " * 30 + "]"),
    "walrus 60 deep": through("(a := " * 60 + "user.email" + ")" * 60),
    "f-strings in each other": through('f"""{f\'{f"{user.email}" if a else b}\':>{len(str(c))}}"""'),
    "f-string of 1,000 parts": through("f'" + "{user.email} " * 1_000 + "'"),
    "if 90 deep": staircase("if user.analytics_consent:", 90),
    "for 18 deep": staircase("for a in b:", 18),
    "while 18 deep": staircase("while not user.analytics_consent:", 18),
    "try 18 deep": inside(
        *[f"{' ' * level}try:" for level in range(18)],
        " " * 18 + "a = user.email",
        *[f"{' ' * level}finally: f(a)" for level in reversed(range(18))],
    ),
    "with 18 deep": staircase("with f(a) as a:", 18),
    "def 90 deep": staircase("def run(user):", 90),
    "class 90 deep": staircase("class User:", 90),
    "decorators 300 high": HEAD + "@f(lambda user: user.email)\n" * 300 + "def run(user): return user.email\n",
}

WIDE = {
    "dict of 5,000 keys": through("{" + ", ".join(f"'k{n}': user.email" for n in range(5_000)) + "}"),
    "call with 1,000 arguments": through("f(" + ", ".join(f"k{n}=user.email" for n in range(1_000)) + ")"),
    "function with 500 parameters": "def run(" + ", ".join(f"email{n}=None" for n in range(500)) + "): return email1\n",
    "property that reads itself in 60 ways": unfolding(60),
    "2,000 names for one value": inside("a0 = user.email", *[f"a{n + 1} = a{n}" for n in range(2_000)], "a = a2000"),
    "400 ifs in a row": inside(*[f"if user.consent{n}: a = b" for n in range(400)]),
    "400 early exits": inside(*["if not user.analytics_consent: return"] * 400),
    "300 tries in a row": inside(*["try: a = f(a)\nexcept ValueError as e: logger.info(e)"] * 300),
    "300 loops in a row": inside(*["for a in b: c = a; b = c; a = b"] * 300),
    "40 functions, each calling the next twice": HEAD
    + "".join(f"def f{n}(user): return f{n + 1}(user), f{n + 1}(user)\n" for n in range(40))
    + "def f40(user): posthog.capture(distinct_id=user.email, event='x')\n",
    "300 functions in a row": HEAD
    + "".join(f"def f{n}(user): return f{n + 1}(user)\n" for n in range(300))
    + "def f300(user): posthog.capture(distinct_id=user.email, event='x')\n",
    "300 classes in a row": "class C0:\n    email = ''\n"
    + "".join(f"class C{n + 1}(C{n}): pass\n" for n in range(300))
    + through("C300().email"),
    "dict that holds itself": inside(
        "d = {}", "for a in b:\n    d = {'k': d, 'e': user.email}\n    d['d'] = d", "a = d"
    ),
    "list that holds itself": inside("d = []", "while a:\n    d.append(d)\n    d = [d, *d, user.email]", "a = d"),
    "diamond of classes": "".join(f"class A{n}(B{n}, C{n}): pass\n" for n in range(40))
    + "".join(f"class {c}{n}(A{n + 1}): pass\n" for n in range(40) for c in "BC")
    + through("A0().email"),
}

CIRCULAR = {
    "class that inherits from itself": "class User(User):\n    def email(self): return super().email\n"
    + through("User().email"),
    "two classes that inherit from each other": "class A(B): pass\nclass B(A): pass\n" + through("A().email"),
    "functions that call each other": "def even(user): return odd(user)\n"
    "def odd(user): return even(user) or user.email\n" + through("even(user)"),
    "function that calls itself with more": "def f(a, *rest, **k): return f(a, a, *rest, more=k, **k)\n"
    + through("f(user.email)"),
    "function that decorates itself": "@run\ndef run(user):\n    @run\n    def run(): return run\n    return run\n",
    "decorators that decorate each other": "@g\ndef f(x): return g(x)\n@f\ndef g(x): return f(x)\n"
    + through("f(user.email)"),
    "property that returns itself": "class User:\n    @property\n    def email(self): return self.email\n"
    + through("User().email"),
    "properties that return each other": "class U:\n    @property\n    def a(self): return self.b\n"
    "    @property\n    def b(self): return not self.a\n" + inside("if U().a: f(a)"),
    "name that is itself": "x = x\ny = z\nz = y\n" + through("x + y + z"),
    "object that holds itself": inside("a.a = a", "a.a.a.email = user.email", "a = a.a.a.a"),
    "generator over itself": HEAD
    + "def walk(user):\n    yield from walk(user)\n    yield user.email\nlogger.info(list(walk(1)))\n",
    "context manager that enters itself": HEAD
    + "class C:\n    def __enter__(self):\n        with self as s: return s\n"
    "    def __exit__(self, *a): pass\ndef run(user):\n    with C() as c: logger.info(c, user.email)\n",
    "lambda that calls itself": "f = lambda user: f(f(user)) or user.email\n" + through("f(user)"),
    "getattr of itself": "def __getattr__(name): return __getattr__(name)\n" + through("__getattr__('email')"),
}

ODD = {
    "nothing": "",
    "one newline": "\n",
    "only comments": "# user.email\n# noqa\n",
    "no newline at the end": "import logging\nlogging.info('x')#",
    "only a docstring": '"""user.email"""',
    "form feeds": HEAD.replace("\n\n", "\n\f\n") + "\fdef f(user):\n    logger.info(user.email)\n",
    "backslashes": "x = \\\n  1 + \\\n  2\n",
    "semicolons": "import logging; user = 1; logging.info(user.email); del user\n",
    "tabs": "def f(user):\n\tif user:\n\t\treturn user.email\n",
    "other scripts": "# ünïcödé\nclass Käufer:\n    größe = '😀'\n    def ʃ(self, user): print('😀', user.email)\n",
    "odd line breaks in text": "x = '\x0b\x0c\x1c\u2028'\nprint(x)\n",
    "walrus": inside("if (a := user.email) and (b := a): f(a, b)", "[c := a for d in b]"),
    "match": inside(
        "match user:",
        " case None | True: return",
        " case 1 | -1.5 | 1+2j | 'x' | b'y': a = 1",
        " case {'email': b, 'k': {'x': _}, **rest}: a = rest",
        " case [b, *_, c]: a = b",
        " case f.g: a = 3",
        " case f.User(b, email=c, analytics_consent=True) as d if user.analytics_consent: a = c",
        " case str(b) | int(b) | (b, _): a = b",
        " case {} | []: pass",
        " case [[[{'k': [a]}]]]: pass",
        " case _: a = user",
    ),
    "async everything": HEAD + "async def run(user, xs):\n    async with user as u, xs() as (v, w):\n"
    "        async for x in u:\n            yield await x.email\n        else: pass\n"
    "    [y async for y in xs if await y]\n    {k: v async for k, v in xs}\n    (z async for z in xs)\n"
    "    await posthog.capture(distinct_id=user.email, event=await xs)\n",
    "stars": inside(
        "a, *b, (c, *d) = *a, *user", "f(*a, *b, k=1, **c, **d)", "[*a, *b]", "{**c, 'k': 1, **d}", "a[*b]"
    ),
    "decorators": "@(lambda f: f)\n@a.b[c].d(lambda: 1)\n@(x := y)\nclass C(*bases, metaclass=M, **k): pass\n",
    "class bodies": "class User:\n    if DEBUG:\n        def email(self): return 1\n"
    "    else:\n        email = property(lambda s: s.x)\n"
    "    for n in range(3): exec('x')\n    with a: b: int = 1\n    class Meta: x = 1\n"
    "    del n\n    return_ = [email for _ in x]\n",
    "global and nonlocal": "def f():\n    global a, b\n    a = b = 1\n    def g():\n        nonlocal_ = 1\n"
    "        def h():\n            nonlocal nonlocal_\n            nonlocal_ = user.email\n"
    "            del nonlocal_\n        return h\n",
    "except star": inside(
        "try: f(a)",
        "except* (ValueError, OSError) as e: logger.info(e)",
        "except* TypeError: raise",
        "else: a = b",
        "finally: b = a",
    ),
    "returns in finally": HEAD
    + "def f(user):\n    while True:\n        try: return user.email\n        finally:\n            break\n",
    "annotations": "x: int\ny.z: 'User' = 1\na[0]: List['x['] = 2\n"
    "def f(u: 'Us er', *a: *b, **k: 1) -> lambda: 0: ...\n",
    "chained assignment": inside(
        "a = b.c = d[0] = e, *g = user.email, 1", "a += user.email", "a[b:c, ::2] @= a", "del a[0], b.c, (d, e)"
    ),
    "ellipsis and constants": through(
        "[..., None, True, 1_000, 0xFF, 1e400, 1j, b'', '\\ud800', r'\\d', 'a' 'b' f'{a!r:{b}}']"
    ),
    "huge number": "x = " + "9" * 4_000 + "\n",
    "long line": "x = '" + "user.email " * 100_000 + "'\n",
    "asserts": inside("assert user.analytics_consent, user.email", "assert (a, b)", "assert not f(a)"),
    "unreachable": inside("return", "raise", "while True: pass", "a = user.email"),
    "suppressions": "import logging  # noqa\nx = 1  # noqa: PRV101,PRV201 E501\ny = '''\n'''  # noqa:PRV\n"
    "# flake8: noqa: PRV999\n",
    "imports": "import a.b.c as d, e.f\nfrom . import x\nfrom .. import y\nfrom .....z import q\nfrom ...... import *\n"
    "try:\n    import posthog\nexcept ImportError:\n    posthog = None\n__import__('os')\n",
}

if sys.version_info >= (3, 12):
    ODD["type parameters"] = (
        "type Alias[T: int, *Ts, **P] = dict[T, Alias]\nclass User[T: (int, str)](Base[T]):\n    email: T\n"
        "    def f[S](self, s: S) -> S: return s.email\n"
    )
    ODD["quotes in f-strings"] = through("f'{f'{f'{user['email']}'}'}'")

ENCODED = {
    "byte order mark": b"\xef\xbb\xbfimport logging\nlogging.info('x')\n",
    "byte order mark alone": b"\xef\xbb\xbf",
    "CRLF": HEAD.replace("\n", "\r\n").encode() + b"def f(user):\r\n    logger.info(user.email)\r\n",
    "CR": b"import logging\rdef f(user):\r    logging.info(user.email)\r",
    "latin-1": "# -*- coding: latin-1 -*-\nname = 'J\xfcrgen'\nprint(name)\n".encode("latin-1"),
    "cookie in the second line": "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'\n".encode("latin-1"),
}

REFUSED = {
    "syntax error": b"def f(:\n    pass\n",
    "unfinished text": b"x = '''\n",
    "bad indentation": b"if x:\n  a\n b\n",
    "return outside a parenthesis": b"x = (1,\n",
    "null byte": b"import logging\nx = 1\x00\n",
    "undecodable bytes": b"name = '\xff\xfe\xfc'\n",
    "unknown encoding": b"# coding: klingon\nx = 1\n",
    "two encodings": b"\xef\xbb\xbf# coding: latin-1\nx = 1\n",
    "300 open parentheses": b"x = " + b"(" * 300 + b"1" + b")" * 300 + b"\n",
    "Python 2": b"print 'hello'\n",
    "binary": bytes(range(256)),
}

PROJECTS = {
    "modules that import each other": {
        "a.py": "from b import f\ndef g(user): return f(user)\n",
        "b.py": "from a import g\nimport posthog\n"
        "def f(user): g(user); posthog.capture(distinct_id=user.email, event='x')\n",
    },
    "module that imports itself": {
        "a.py": "import a\nfrom a import *\nfrom a import f\ndef f(user): return a.f(user.email)\n"
    },
    "package that imports itself": {
        "p/__init__.py": "from . import *\nfrom .p import p\nfrom p import p as p\n__all__ = p.__all__\n"
    },
    "stars in a circle": {
        "a.py": "from b import *\n" + through("f(user)"),
        "b.py": "from c import *\n",
        "c.py": "from a import *\nfrom b import *\ndef f(user): return user.email\n",
    },
    "names that lead in a circle": {
        "a.py": "from b import f\n" + through("f(user)"),
        "b.py": "from c import f\n",
        "c.py": "from a import f\n",
    },
    "classes that inherit in a circle": {
        "a.py": "from b import B\nclass A(B): pass\n" + through("A().email"),
        "b.py": "from a import A\nclass B(A): pass\n",
    },
    "module and package of one name": {
        "a.py": "x = 1\n",
        "a/__init__.py": "from a import x\n",
        "a/a.py": "from .a import a\n",
    },
    "module that shadows a library": {
        "logging.py": "def info(x): print(x)\n",
        "b.py": "import logging\nlogging.info(user.email)\n",
    },
    "names that are no modules": {
        "a-b.py": "x = 1\n",
        "1.py": "import a-b\n",
        "p q/r.py": "from . import s\n",
        "ü.py": "y = 1\n",
    },
    "guards in a circle": {
        "a.py": "from b import may\ndef allowed(user): return may(user)\n",
        "b.py": "from a import allowed\nimport posthog\ndef may(user): return not allowed(user)\n"
        "def f(user):\n    if may(user): posthog.capture(distinct_id=user.pk, event='x')\n",
    },
    "no file": {},
}


@pytest.mark.parametrize("table", [DEEP, WIDE, CIRCULAR, ODD], ids=["deep", "wide", "circular", "odd"])
def test_tables_hold_what_parsers_accept(table: dict[str, str]) -> None:
    """A slip of the pen in a program above would test nothing: most of them have to parse."""
    refused = [name for name, text in table.items() if not is_accepted(text.encode())]
    assert set(refused) <= {"sum of 5,000 terms", "1,000 elif", "huge number"}


@pytest.mark.parametrize("name", [*DEEP, *WIDE, *CIRCULAR, *ODD])
def test_program_is_analysed_to_the_end(name: str) -> None:
    text = {**DEEP, **WIDE, **CIRCULAR, **ODD}[name]
    result = run({"app.py": text})
    expected = [] if is_accepted(text.encode()) else [("app.py", "PRV900")]
    assert (codes(result), result.errors, result.files) == (expected, 0, 1)


@pytest.mark.parametrize("name", ENCODED)
def test_encoding_is_read(name: str) -> None:
    result = run({"app.py": ENCODED[name]})
    assert (codes(result), result.errors) == ([], 0)


@pytest.mark.parametrize("name", REFUSED)
def test_unreadable_file_is_one_finding_and_the_others_are_checked(name: str) -> None:
    good = HEAD + "def greet(user):\n    logger.info(user.email)\n"
    result = run({"bad.py": REFUSED[name], "good.py": good, "user.py": "import bad\nfrom bad import *\nbad.f(user)\n"})
    assert codes(result) == [("bad.py", "PRV900")]
    assert ("good.py", "PRV601") in codes(result, "PRV6")
    assert result.errors == 0


@pytest.mark.parametrize("name", PROJECTS)
def test_project_is_analysed_to_the_end(name: str) -> None:
    result = run(PROJECTS[name])
    refused = [(path, "PRV900") for path, text in sorted(PROJECTS[name].items()) if not is_accepted(text.encode())]
    assert (codes(result), result.errors, result.files) == (refused, 0, len(PROJECTS[name]))


@pytest.mark.parametrize("path", ["shop.py", "tests/test_shop.py"])
def test_what_the_parser_warns_of_is_not_ours_to_tell(path: str) -> None:
    text = "def price(a: '1if 2else 3'):\n    return 1if 2else 3\nassert (price, 'is true')\n"
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        ast.parse(text)
        assert told
        told.clear()
        check_project([SourceFile(path, text.encode())], Settings())
    assert not told


def test_file_of_50000_lines_takes_seconds() -> None:
    function = (
        "def step_{0}(user, order):\n    total = order.total + {0}\n    if user.analytics_consent:\n"
        "        posthog.capture(distinct_id=user.pk, event='step', properties={{'total': total}})\n    return total\n"
    )
    text = HEAD + "".join(function.format(number) for number in range(10_000))
    assert text.count("\n") > 50_000
    result = run({"app.py": text}, seconds=60)
    assert (codes(result), result.errors) == ([], 0)


# Small programs in the vocabulary of the linter: every production is an expression or a statement in
# names that mean something to it, so that most of what is drawn reaches sources, guards and sinks.

ATOMS = st.sampled_from(
    ["user", "user.email", "user.pk", "user.analytics_consent", "user.opted_out", "order", "data", "data['email']"]
    + ["self.client", "None", "True", "0", "'text'", "f'{user.email}'", "request.POST", "mask(user.email)", "cls"]
)

EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda e: f"({e[0]} + {e[1]})"),
        st.tuples(inner, inner, inner).map(lambda e: f"({e[0]} if {e[1]} else {e[2]})"),
        st.tuples(inner, inner).map(lambda e: f"({e[0]} and not {e[1]})"),
        st.tuples(inner, inner).map(lambda e: f"({e[0]} or {e[1]})"),
        st.tuples(inner, inner).map(lambda e: f"{{'email': {e[0]}, **{{'k': {e[1]}}}}}"),
        st.tuples(inner, inner).map(lambda e: f"[{e[0]} for user in {e[1]} if user.analytics_consent]"),
        st.tuples(inner, inner).map(lambda e: f"first({e[0]}, *[{e[1]}], k={e[0]})"),
        inner.map(lambda e: f"(data := {e})"),
        inner.map(lambda e: f"(lambda user: {e})(user)"),
        inner.map(lambda e: f"f'{{{e}!r:>9}}'" if "'" not in e and "{" not in e else f"str({e})"),
    ),
    max_leaves=8,
)

SIMPLE = st.one_of(
    EXPRESSIONS.map(lambda e: f"posthog.capture(distinct_id=user.pk, event='x', properties={e})"),
    EXPRESSIONS.map(lambda e: f"logger.info('%s', {e})"),
    EXPRESSIONS.map(lambda e: f"data = {e}"),
    EXPRESSIONS.map(lambda e: f"data['email'], *user.rest = {e}"),
    EXPRESSIONS.map(lambda e: f"user.analytics_consent = {e}"),
    EXPRESSIONS.map(lambda e: f"return {e}"),
    EXPRESSIONS.map(lambda e: f"second({e})"),
    EXPRESSIONS.map(lambda e: f"assert {e}"),
    st.sampled_from(
        ["raise ValueError(user.email)", "pass", "return", "del data", "global order", "data.update(user)"]
    ),
)


def indent(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def compound(block: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """Draw one statement that holds blocks."""
    return st.one_of(
        st.tuples(EXPRESSIONS, block, block).map(lambda s: [f"if {s[0]}:", *indent(s[1]), "else:", *indent(s[2])]),
        st.tuples(EXPRESSIONS, block).map(lambda s: [f"for user in {s[0]}:", *indent([*s[1], "continue"])]),
        st.tuples(EXPRESSIONS, block).map(lambda s: [f"while {s[0]}:", *indent([*s[1], "break"])]),
        st.tuples(EXPRESSIONS, block).map(lambda s: [f"with {s[0]} as data:", *indent(s[1])]),
        st.tuples(block, block, block).map(
            lambda s: ["try:", *indent(s[0]), "except E as data:", *indent(s[1]), "finally:", *indent(s[2])]
        ),
        st.tuples(EXPRESSIONS, block, block).map(
            lambda s: (
                [f"match {s[0]}:", "    case {'email': data}:", *indent(indent(s[1]))]
                + ["    case _:", *indent(indent(s[2]))]
            )
        ),
        block.map(lambda b: ["@second", "def first(user, *data, **order):", *indent(b)]),
        block.map(lambda b: ["class User(User):", "    def second(self, user):", *indent(indent(b))]),
    )


BLOCKS = st.recursive(
    SIMPLE.map(lambda line: [line]),
    lambda inner: st.lists(compound(inner), min_size=1, max_size=3).map(lambda parts: list(chain.from_iterable(parts))),
    max_leaves=8,
)


def as_program(first: list[str], second: list[str]) -> str:
    return "\n".join(
        [HEAD, "def first(user, data, *order, **k):", *indent(first)]
        + ["def second(user, order=None):", "    data = {}", *indent(second)]
        + ["def mask(email):", "    return email[:1] + '***'", ""]
    )


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(BLOCKS, BLOCKS)
def test_drawn_program_is_analysed_to_the_end(first: list[str], second: list[str]) -> None:
    text = as_program(first, second)
    result = run({"app.py": text, "views.py": "from app import *\nfrom app import first\nfirst(user, user.email)\n"})
    expected = [] if is_accepted(text.encode()) else [("app.py", "PRV900")]
    assert (codes(result), result.errors) == (expected, 0)


def test_events_ask_for_what_is_not_there() -> None:
    """A cycle that is run again may leave a summary behind that only the deciding at the end asks for."""
    files = {
        "base.py": "def make():\n    return object\n\n\nclass Base(make()):\n    pass\n",
        "tracker.py": (
            "from mixpanel import Mixpanel\n\nfrom base import Base\n\n\n"
            "class Tracker(Base):\n    def record(self, user):\n        Mixpanel('token').track(user.pk, 'Seen')\n"
        ),
        "app.py": "from tracker import Tracker\n\n\ndef show(user):\n    Tracker().record(user)\n",
    }
    reading = Reading([SourceFile(path, text.encode()) for path, text in sorted(files.items())], Settings())
    explorer = Explorer(reading)
    explorer.explore()
    bodies = tuple(key for key in explorer.units.made if explorer.facts[key[0]].heads[key[1]].kind != "function")
    for key in bodies:
        del explorer.units.made[key]
    explorer.resolver._bases.clear()
    explorer.resolver.forget(bodies)
    assert any(isinstance(event, TrackingEvent) for event in Telling(reading, explorer).events())


def test_own_code_is_analysed_to_the_end() -> None:
    """It holds tables of functions that call what is in such tables, and is large and tangled enough for more."""
    package = Path(flake8_privacy.__file__).parent
    files = {path.relative_to(package.parent).as_posix(): path.read_bytes() for path in package.rglob("*.py")}
    files["tracker.py"] = b"import posthog\n\n\ndef run(user):\n    posthog.capture(user.email, 'Seen')\n"
    result = check_project([SourceFile(path, content) for path, content in files.items()], Settings())
    assert (result.errors, ("tracker.py", "PRV101") in codes(result, "PRV1")) == (0, True)
