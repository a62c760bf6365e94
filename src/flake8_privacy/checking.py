"""The one entrance to the analysis: sources and settings in, findings out."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .catalog.loader import shipped
from .model.events import Event, FailureEvent, SuppressionEvent
from .model.facts import ModuleFacts
from .model.findings import Finding, Place, Result, TraceStep
from .model.source import Source, SourceFile, is_template
from .model.values import Site
from .parse.decode import code_points_before
from .project.analysis import analyse
from .project.outline import Seen
from .project.records import Record
from .rules.base import Draft, Rule
from .rules.registry import all_rules, wanted_events
from .settings import Settings

if TYPE_CHECKING:  # perf: most runs are too small for workers
    from concurrent.futures import Executor


class Examined(NamedTuple):
    """What a run says, and what it saw."""

    result: Result
    seen: Seen


def check_project(sources: Iterable[Source], settings: Settings, workers: "Executor | None" = None) -> Result:
    """Check files that belong to one project. Reads no file system and keeps no state.

    Templates may be among them, read or not. ``workers`` share the work; the result does not depend on them.

    The findings are those in reported files, before selection by code, severity, confidence or comment.
    """
    return examine(sources, settings, workers).result


def examine(
    sources: Iterable[Source],
    settings: Settings,
    workers: "Executor | None" = None,
    known: Mapping[str, Record] | None = None,
) -> Examined:
    """Check files as ``check_project`` does, and tell as well what was seen of them on the way.

    ``known`` holds what an earlier run has read of some files, by path; nothing of what is found depends on it.
    """
    files = tuple(sources)
    reported = {source.path for source in files if _is_reported(source)}
    analysis = analyse(files, settings, workers, known)
    rules = [rule(shipped()) for rule in all_rules()]
    wanted = {rule.code: wanted_events(type(rule)) for rule in rules}
    drafts: list[tuple[Rule[Any], Draft]] = []
    failures = 0
    events: list[Event] = list(analysis.events)
    for event in events:
        failures += isinstance(event, FailureEvent)
        for rule in rules:
            if isinstance(event, wanted[rule.code]):
                try:
                    drafts += [(rule, draft) for draft in rule.check(event)]
                except Exception as error:  # noqa: BLE001 - one rule that breaks must not take the others along
                    events.append(_failed(rule, event, error))
    findings = _findings(drafts, analysis.facts, reported)
    gaps = tuple(gap for gap in analysis.gaps if gap.path in reported)
    return Examined(Result(findings, len(reported), failures, gaps), analysis.seen)


def _is_reported(source: Source) -> bool:
    return isinstance(source, SourceFile) and source.reported and not is_template(source.path)


def unused_suppressions(findings: Iterable[Finding], sources: Iterable[SourceFile]) -> tuple[Finding, ...]:
    """Findings about suppression comments that silence none of the findings in these files."""
    from .parse.suppressions import named_codes, source_lines
    from .rules.tool.unused_suppression import UnusedSuppression

    rule = UnusedSuppression(shipped())
    codes: dict[tuple[str, int], list[str]] = {}
    for finding in findings:
        codes.setdefault((finding.place.path, finding.place.line), []).append(finding.code)
    facts: dict[str, ModuleFacts] = {}
    drafts: list[tuple[Rule[Any], Draft]] = []
    for source in sources:
        for named in named_codes(source.content, "PRV"):
            silenced = (code for line in named.lines for code in codes.get((source.path, line), ()))
            if any(code.startswith(named.code) for code in silenced):
                continue
            if source.path not in facts:
                lines = [line.rstrip("\n") for line in source_lines(source.content)]
                facts[source.path] = ModuleFacts(source.path, (), {}, lines, False, None)
            text = facts[source.path].lines[named.line - 1]
            start, end = (len(text[:at].encode()) for at in (named.column, named.end_column))
            event = SuppressionEvent((source.path, named.line, start, named.line, end), named.code)
            drafts += [(rule, draft) for draft in rule.check(event)]
    return _findings(drafts, facts, set(facts))


def _failed(rule: Rule[Any], event: Event, error: Exception) -> FailureEvent:
    path = str(next((part for part in _flat(event) if isinstance(part, str) and part.endswith(".py")), ""))
    return FailureEvent(path, 1, f"rule {rule.code}", f"{type(error).__name__}: {error}")


def _flat(value: object) -> list[object]:
    found: list[object] = []
    todo = [value]
    while todo:
        current = todo.pop()
        if isinstance(current, tuple):
            todo += reversed(current)
        else:
            found.append(current)
    return found


def _findings(
    drafts: list[tuple[Rule[Any], Draft]], facts: dict[str, ModuleFacts], reported: set[str]
) -> tuple[Finding, ...]:
    unique = {
        (rule.code, draft.site, draft.message): (rule, draft) for rule, draft in drafts if draft.site[0] in reported
    }
    if not unique:
        return ()
    from hashlib import blake2b  # perf: a clean run does without it

    counts: dict[str, int] = {}
    found = []
    for (_, _, _), (rule, draft) in sorted(unique.items(), key=lambda item: (item[0][1], item[0][0], item[0][2])):
        base = "\0".join(
            (
                rule.code,
                draft.site[0],
                draft.qualname,
                draft.subject,
                *sorted({f.category for f in draft.fields}),
                draft.recipient or "",
            )
        )
        counts[base] = counts.get(base, 0) + 1
        identity = blake2b(f"{base}\0{counts[base]}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        place = place_of(draft.site, facts)
        steps = tuple(_step(site, note, facts) for site, note in draft.steps)
        found.append(
            Finding(
                identity,
                rule.code,
                rule.name,
                place,
                draft.severity,
                draft.confidence,
                draft.message,
                draft.fields,
                draft.recipient,
                draft.purpose,
                steps,
                (place.line, place.end_line),
            )
        )
    return tuple(found)


def _step(site: Site, note: str, facts: dict[str, ModuleFacts]) -> TraceStep:
    place = place_of(site, facts)
    return TraceStep(place.path, place.line, place.column, note)


def place_of(site: Site, facts: dict[str, ModuleFacts]) -> Place:
    """A site as lines and columns in code points, both from 1."""
    path, line, column, end_line, end_column = site
    lines = facts[path].lines if path in facts else ()

    def shown(number: int, offset: int) -> int:
        return code_points_before(lines[number - 1], offset) + 1 if 0 < number <= len(lines) else offset + 1

    return Place(path, line, shown(line, column), end_line, shown(end_line, end_column))
