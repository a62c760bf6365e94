"""What the tree of a class or a function says of it, without looking up a name."""

import ast
from collections.abc import Iterator

from evidence.modules import FunctionNode, statements_of


def bases_of(node: ast.ClassDef) -> list[ast.expr]:
    """The bases of a class; ``with_metaclass(M, A)`` stands for A."""
    found: list[ast.expr] = []
    for base in node.bases:
        found += base.args[1:] if isinstance(base, ast.Call) and _makes_metaclass(base) else [base]
    return found


def metaclasses_of(node: ast.ClassDef) -> list[ast.expr]:
    """What is written as the class of a class."""
    found = [keyword.value for keyword in node.keywords if keyword.arg == "metaclass"]
    for each in (*node.bases, *node.decorator_list):
        found += each.args[:1] if isinstance(each, ast.Call) and _makes_metaclass(each) else []
    return found


def _makes_metaclass(node: ast.Call) -> bool:
    return ast.unparse(node.func).endswith(("with_metaclass", "add_metaclass"))


def commented_result(node: FunctionNode) -> ast.expr | None:
    """The type of a result that a comment tells, as before there were annotations."""
    try:
        told = ast.parse(node.type_comment, mode="func_type") if node.type_comment else None
    except SyntaxError:
        return None
    return told.returns if isinstance(told, ast.FunctionType) else None


def methods_of(class_: ast.ClassDef) -> list[FunctionNode]:
    """The functions of a class's body."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return [node for node in statements_of(class_.body) if isinstance(node, kinds)]


def first_parameter(node: FunctionNode) -> str:
    """The name by which a method knows its object."""
    plain = [*node.args.posonlyargs, *node.args.args]
    return plain[0].arg if plain else "self"


def decorators_of(node: FunctionNode | ast.Lambda) -> set[str]:
    """The last names of a function's decorators."""
    given = [] if isinstance(node, ast.Lambda) else node.decorator_list
    called = [each.func if isinstance(each, ast.Call) else each for each in given]
    return {ast.unparse(each).rpartition(".")[2] for each in called}


def is_plain(decorators: set[str]) -> bool:
    """Whether a method takes its object as its first parameter, also where it is found on the class."""
    return not any("class" in each.lower() or "property" in each.lower() for each in decorators)


def given_back(node: FunctionNode) -> Iterator[ast.expr]:
    """What a function returns or, as a context manager, yields."""
    for statement in statements_of(node.body):
        if isinstance(statement, ast.Return) and statement.value is not None:
            yield statement.value
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Yield) and statement.value.value:
            yield statement.value.value


def attribute_setters(node: ast.AST) -> Iterator[ast.Call]:
    """Calls that give an object attributes of which the names are not written there."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and (
            ast.unparse(each.func) in {"setattr", "self.__dict__.update"}
            or ast.unparse(each.func).endswith(".__setattr__")
        ):
            yield each


def read_type(node: ast.expr) -> ast.expr:
    """A type, where it is written as a text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return ast.parse(node.value, mode="eval").body
    return node
