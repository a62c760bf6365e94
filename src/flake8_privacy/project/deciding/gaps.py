"""What the analysis could not see: bounds that were hit, and calls that nothing explains."""

from collections.abc import Mapping

from ...model.facts import ModuleFacts
from ...model.findings import Gap
from ...model.summaries import Summary
from ...model.values import FunctionKey, Site
from ..cycles import Cycles

_UNSETTLED = "functions that lead back to each other, in more rounds than are followed"


def found_gaps(made: Mapping[FunctionKey, Summary], cycles: Cycles, facts: dict[str, ModuleFacts]) -> tuple[Gap, ...]:
    """All gaps of a project, by place."""
    summaries = [made[key] for key in sorted(made) if not key[2]]
    found = {Gap(path, facts[path].heads[unit].first_line, _UNSETTLED) for path, unit, _ in cycles.cut}
    found |= {Gap(site[0], site[1], reason) for summary in summaries for site, reason in summary.gaps}
    explained = {site for summary in summaries for site in summary.explained}
    named: dict[tuple[Site, str], set[str]] = {}
    for summary in summaries:
        for (site, callee), name in summary.unseen.items():
            if site not in explained:
                named.setdefault((site, callee), set()).add(name)
    # One gap a line and callee, whoever hands the data over.
    calls = {(site[0], site[1], callee): min(names) for (site, callee), names in named.items()}
    for (path, line, callee), name in calls.items():
        found.add(Gap(path, line, f"{name} goes into {callee}(), which nothing explains"))
    return tuple(sorted(found))
