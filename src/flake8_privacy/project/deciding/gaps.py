"""What the analysis could not see: bounds that were hit, and calls that nothing explains."""

from collections.abc import Container, Iterable, Iterator, Mapping

from ...model.facts import ModuleFacts
from ...model.findings import Gap
from ...model.summaries import Summary
from ...model.values import FunctionKey, Site
from ..cycles import Cycles

_UNSETTLED = "functions that lead back to each other, in more rounds than are followed"


def found_gaps(
    made: Mapping[FunctionKey, Summary], cycles: Cycles, facts: Mapping[str, ModuleFacts]
) -> tuple[Gap, ...]:
    """All gaps of a project, by place."""
    summaries = [made[key] for key in sorted(made) if not key[2]]
    bounds = [gap for summary in summaries for gap in summary.gaps]
    bounds += [bound for _, bound in cut(cycles, facts)]
    unseen = [(site, callee, name) for summary in summaries for (site, callee), name in summary.unseen.items()]
    return all_gaps(bounds, unseen, {site for summary in summaries for site in summary.explained})


def cut(cycles: Cycles, facts: Mapping[str, ModuleFacts]) -> Iterator[tuple[FunctionKey, tuple[Site, str]]]:
    """Yield where rounds were too few, each with the head of the cycle."""
    for key in cycles.cut:
        line = facts[key[0]].heads[key[1]].first_line
        yield key, ((key[0], line, 0, line, 0), _UNSETTLED)


def all_gaps(
    bounds: Iterable[tuple[Site, str]], unseen: Iterable[tuple[Site, str, str]], explained: Container[Site]
) -> tuple[Gap, ...]:
    """The gaps that bounds left, and calls that nothing explains, in which something personal is handed over."""
    found = {Gap(site[0], site[1], reason) for site, reason in bounds}
    named: dict[tuple[Site, str], set[str]] = {}
    for site, callee, name in unseen:
        if site not in explained:
            named.setdefault((site, callee), set()).add(name)
    # One gap a line and callee, whoever hands the data over.
    calls = {(site[0], site[1], callee): min(names) for (site, callee), names in named.items()}
    for (path, line, callee), name in calls.items():
        found.add(Gap(path, line, f"{name} goes into {callee}(), which nothing explains"))
    return tuple(sorted(found))
