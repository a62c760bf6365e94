"""The one entrance to the analysis: sources and settings in, findings out."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .catalog.loader import shipped
from .model.events import Event, FailureEvent, SuppressionEvent
from .model.findings import Finding, Place, Result, TraceStep
from .model.hashing import blake2b
from .model.source import Source, SourceFile, is_template
from .model.tuples import NamedTuple
from .model.values import FunctionKey, Site
from .parse.decode import code_points_before
from .project.analysis import Seen, Told, analyse
from .project.records import Reader, Record
from .project.workers import Workers
from .rules.base import Draft, Rule
from .rules.registry import rules_for
from .settings import Settings

if TYPE_CHECKING:
    from .project.redo.trail import Trail


class Examined(NamedTuple):
    """What a run says, and what it saw."""

    result: Result
    seen: Seen
    drafted: "Sequence[Drafted]" = ()
    trail: "Trail | None" = None
    """What the next run may begin with, where there may be one."""


class Drafted(NamedTuple):
    """What a rule says, and the unit or file that alone is the reason, as in ``Told``."""

    code: str
    rule: str
    draft: Draft
    unit: FunctionKey | None


def check_project(
    sources: Iterable[Source], settings: Settings, workers: Workers | None = None, reader: Reader | None = None
) -> Result:
    """Check files that belong to one project. Reads no file system and keeps no state.

    Templates may be among them, read or not. ``workers`` share the work, and ``reader`` may have read some files
    already; the result does not depend on either.

    The findings are those in reported files, before selection by code, severity, confidence or comment.
    """
    return examine(sources, settings, workers, reader=reader).result


def examine(
    sources: Iterable[Source],
    settings: Settings,
    workers: Workers | None = None,
    known: Mapping[str, Record] | None = None,
    reader: Reader | None = None,
) -> Examined:
    """Check files as ``check_project`` does, and tell as well what was seen of them on the way.

    ``known`` holds what an earlier run has read of some files, by path, and ``reader`` may have read others in this
    one; nothing of what is found depends on it.
    """
    files = tuple(sources)
    reported = {source.path for source in files if _is_reported(source)}
    analysis = analyse(files, settings, workers, known, reader)
    drafted, failures = drafted_of(analysis.told)
    lines = {path: facts.lines for path, facts in analysis.facts.items()}
    findings = findings_of(drafted, lambda path: lines.get(path, ()), reported)
    gaps = tuple(gap for gap in analysis.gaps if gap.path in reported)
    return Examined(Result(findings, len(reported), failures, gaps), analysis.seen, drafted, analysis.trail)


def drafted_of(told: Iterable[Told]) -> tuple[list[Drafted], int]:
    """What the rules say of events, and how many of these are failures: ours, or those of a rule."""
    todo = list(told)
    rules: dict[type[Rule[Any]], Rule[Any]] = {}
    drafted: list[Drafted] = []
    failures = 0
    for event, unit in todo:
        failures += isinstance(event, FailureEvent)
        for kind in rules_for(event):
            if kind not in rules:
                rules[kind] = kind(shipped())
            rule = rules[kind]
            try:
                drafted += [Drafted(rule.code, rule.name, draft, unit) for draft in rule.check(event)]
            except Exception as error:  # noqa: BLE001 - one rule that breaks must not take the others along
                todo.append(Told(_failed(rule, event, error), None))
    return drafted, failures


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
    found: dict[str, list[str]] = {}
    drafted: list[Drafted] = []
    for source in sources:
        for named in named_codes(source.content, "PRV"):
            silenced = (code for line in named.lines for code in codes.get((source.path, line), ()))
            if any(code.startswith(named.code) for code in silenced):
                continue
            if source.path not in found:
                found[source.path] = [line.rstrip("\n") for line in source_lines(source.content)]
            text = found[source.path][named.line - 1]
            start, end = (len(text[:at].encode()) for at in (named.column, named.end_column))
            event = SuppressionEvent((source.path, named.line, start, named.line, end), named.code)
            drafted += [Drafted(rule.code, rule.name, draft, None) for draft in rule.check(event)]
    return findings_of(drafted, lambda path: found.get(path, ()), found)


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


def findings_of(
    drafted: Iterable[Drafted], lines_of: Callable[[str], Sequence[str]], reported: Container[str]
) -> tuple[Finding, ...]:
    """The findings in reported files: each once, with its place and an id of its own."""
    unique = {
        (each.code, each.draft.site, each.draft.message): each for each in drafted if each.draft.site[0] in reported
    }
    if not unique:
        return ()
    counts: dict[str, int] = {}
    found = []
    in_order = sorted(unique.items(), key=lambda item: (item[0][1], item[0][0], item[0][2]))
    for _, (code, rule, draft, _) in in_order:
        base = "\0".join(
            (
                code,
                draft.site[0],
                draft.qualname,
                draft.subject,
                *sorted({f.category for f in draft.fields}),
                draft.recipient or "",
            )
        )
        counts[base] = counts.get(base, 0) + 1
        identity = blake2b(f"{base}\0{counts[base]}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        place = place_of(draft.site, lines_of)
        steps = tuple(_step(site, note, lines_of) for site, note in draft.steps)
        found.append(
            Finding(
                identity,
                code,
                rule,
                place,
                draft.severity,
                draft.confidence,
                draft.message,
                draft.fields,
                draft.recipient,
                draft.purpose,
                steps,
                (place.line, place.end_line),
                draft.subject,
            )
        )
    return tuple(found)


def _step(site: Site, note: str, lines_of: Callable[[str], Sequence[str]]) -> TraceStep:
    place = place_of(site, lines_of)
    return TraceStep(place.path, place.line, place.column, note)


def place_of(site: Site, lines_of: Callable[[str], Sequence[str]]) -> Place:
    """A site as lines and columns in code points, both from 1."""
    path, line, column, end_line, end_column = site
    lines = lines_of(path)

    def shown(number: int, offset: int) -> int:
        return code_points_before(lines[number - 1], offset) + 1 if 0 < number <= len(lines) else offset + 1

    return Place(path, line, shown(line, column), end_line, shown(end_line, end_column))
