"""Parameter lists written as in Python: ``distinct_id, event, properties=None, *, groups=None, **more``."""

from collections.abc import Collection

from flake8_privacy.catalog.schema import Signature


def parse(text: str) -> Signature:
    """The signature that a parameter list describes; ``ValueError`` when it is none."""
    # Only the compiler and a user's own recipients need the parser.
    import ast

    try:
        function = ast.parse(f"def f({text}): pass").body[0]
    except SyntaxError as error:
        raise ValueError(f"not a parameter list: {text!r} ({error.msg})") from error
    assert isinstance(function, ast.FunctionDef)
    arguments = function.args
    positional = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    keyword_only = [argument.arg for argument in arguments.kwonlyargs]
    required = positional[: len(positional) - len(arguments.defaults)]
    required += [name for name, value in zip(keyword_only, arguments.kw_defaults, strict=True) if value is None]
    rest = [each.arg for each in (arguments.vararg, arguments.kwarg) if each]
    if len({*positional, *keyword_only, *rest}) < len(positional) + len(keyword_only) + len(rest):
        raise ValueError(f"a parameter stands twice in {text!r}")
    return Signature(
        tuple(positional),
        tuple(keyword_only),
        frozenset(required),
        arguments.vararg.arg if arguments.vararg else None,
        arguments.kwarg.arg if arguments.kwarg else None,
    )


def parameters(signature: Signature) -> frozenset[str]:
    """All parameter names, those that collect the rest included."""
    rest = [name for name in (signature.var_positional, signature.var_keyword) if name]
    return frozenset((*signature.positional, *signature.keyword_only, *rest))


def accepts(signature: Signature, positional: int, keywords: Collection[str], unpacked: bool = False) -> bool:
    """Whether a call with so many positional arguments and these keywords fits the signature.

    ``unpacked`` says that the call has ``*`` or ``**`` arguments, which may fill what is missing.
    """
    if positional > len(signature.positional) and signature.var_positional is None:
        return False
    given = set(signature.positional[:positional])
    named = set(signature.positional[positional:]) | set(signature.keyword_only)
    for keyword in keywords:
        if keyword in given or (keyword not in named and signature.var_keyword is None):
            return False
    return unpacked or signature.required <= given.union(keywords)
