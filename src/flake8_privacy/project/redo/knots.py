"""Units that lead back to themselves: what is said of one depends on which was asked first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model.values import FunctionKey

Graph = Mapping[FunctionKey, Sequence[FunctionKey]]


def knots(graph: Graph) -> Iterator[list[FunctionKey]]:
    """Yield the strongly connected components of more than one unit (after Tarjan)."""
    found: dict[FunctionKey, int] = {}
    lowest: dict[FunctionKey, int] = {}
    open_: dict[FunctionKey, None] = {}
    for start in graph:
        if start in found:
            continue
        todo: list[tuple[FunctionKey, Iterator[FunctionKey]]] = []

        def enter(key: FunctionKey, todo: list[tuple[FunctionKey, Iterator[FunctionKey]]] = todo) -> None:
            found[key] = lowest[key] = len(found)
            open_[key] = None
            todo.append((key, iter(graph[key])))

        enter(start)
        while todo:
            key, others = todo[-1]
            other = next(others, None)
            if other is not None:
                if other not in found:
                    enter(other)
                elif other in open_:
                    lowest[key] = min(lowest[key], found[other])
                continue
            todo.pop()
            if todo:
                lowest[todo[-1][0]] = min(lowest[todo[-1][0]], lowest[key])
            if lowest[key] == found[key]:
                members = _until(open_, key)
                if len(members) > 1:
                    yield members


def joined(groups: Iterable[Sequence[FunctionKey]]) -> Iterator[set[FunctionKey]]:
    """Yield what is left of groups when those that share a member are one."""
    found: dict[FunctionKey, set[FunctionKey]] = {}
    for members in groups:
        whole = set(members).union(*(found[member] for member in members if member in found))
        if whole != found.get(members[0]):
            found.update(dict.fromkeys(whole, whole))
    yield from {id(whole): whole for whole in found.values()}.values()


def _until(open_: dict[FunctionKey, None], key: FunctionKey) -> list[FunctionKey]:
    """Take what was opened since a unit, and the unit."""
    members = []
    while True:
        member, _ = open_.popitem()
        members.append(member)
        if member == key:
            return members
