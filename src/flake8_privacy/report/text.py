"""The text format, for people at a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..model.findings import SEVERITIES, Finding
from ..model.tuples import NamedTuple
from ..rules.codes import family_of, heading_of
from .contents import Contents
from .excerpt import excerpt, printable

CODE_WIDTH = 100
SHOWN_ALIKE = 3
"""So many findings with the same code and message are written out; the rest is counted."""

_COLORS = {"error": "31", "warning": "33", "note": "36", "bold": "1", "dim": "2"}


class TextStyle(NamedTuple):
    """How the text is to look: with colour, with all of many alike, with the gaps."""

    color: bool = False
    everything: bool = False
    gaps: bool = False

    def paint(self, text: str, *names: str) -> str:
        """Colour a text, if colour is wanted."""
        if not self.color or not text:
            return text
        return f"\x1b[{';'.join(_COLORS[name] for name in names)}m{text}\x1b[0m"


def render_text(contents: Contents, style: TextStyle) -> str:
    """Write a run for people: each finding with its code and its way, then a summary."""
    blocks = list(_findings(contents, style))
    if style.gaps and contents.result.gaps:
        blocks.append(_gaps(contents, style))
    blocks.append(_summary(contents, style))
    return "\n\n".join(blocks) + "\n"


def _findings(contents: Contents, style: TextStyle) -> Iterator[str]:
    total = Counter((finding.code, finding.message) for finding in contents.shown)
    seen: Counter[tuple[str, str]] = Counter()
    for finding in contents.shown:
        alike = (finding.code, finding.message)
        seen[alike] += 1
        if seen[alike] > SHOWN_ALIKE and not style.everything:
            continue
        lines = list(_finding(finding, contents, style))
        more = total[alike] - SHOWN_ALIKE
        if seen[alike] == SHOWN_ALIKE and more > 0 and not style.everything:
            lines.append(style.paint(f"  … and {more} more like these (--all)", "dim"))
        yield "\n".join(lines)


def _finding(finding: Finding, contents: Contents, style: TextStyle) -> Iterator[str]:
    place = finding.place
    where = style.paint(_spot(contents.display(place.path), place.line, place.column) + ":", "bold")
    what = style.paint(f"{finding.code} [{finding.severity}]", "bold", finding.severity)
    yield f"{where} {what} {printable(finding.message)}"
    yield style.paint(f"  {finding.rule}, {finding.confidence} confidence", "dim")
    yield from _code(finding, contents, style)
    yield from _way(finding, contents, style)


def _code(finding: Finding, contents: Contents, style: TextStyle) -> Iterator[str]:
    place = finding.place
    line = contents.line(place.path, place.line)
    end = place.end_column if place.end_line == place.line else len(line) + 1
    code, underline = excerpt(line, place.column - 1, end - 1, CODE_WIDTH)
    if code:
        number = f"{place.line:5}"
        yield f"{style.paint(f'{number} |', 'dim')} {code}"
        yield f"{style.paint(' ' * len(number) + ' |', 'dim')} {style.paint(underline, 'bold', finding.severity)}"


def _way(finding: Finding, contents: Contents, style: TextStyle) -> Iterator[str]:
    places = [_spot(contents.display(step.path), step.line, step.column) for step in finding.trace]
    width = max(map(len, places), default=0)
    for number, (place, step) in enumerate(zip(places, finding.trace, strict=True)):
        label = style.paint("way", "dim") if number == 0 else "   "
        yield f"  {label} {place:{width}}  {printable(step.note)}"


def _spot(path: str, line: int, column: int) -> str:
    return f"{printable(path)}:{line}:{column}"


def _gaps(contents: Contents, style: TextStyle) -> str:
    lines = [style.paint("What the analysis could not follow:", "bold")]
    lines += [
        f"  {printable(contents.display(gap.path))}:{gap.line}: {printable(gap.reason)}" for gap in contents.result.gaps
    ]
    return "\n".join(lines)


def _summary(contents: Contents, style: TextStyle) -> str:
    result = contents.result
    parts = [_headline(contents.shown, style), f"{_count(result.files, 'file')} read"]
    if contents.suppressed:
        parts.append(f"{len(contents.suppressed)} silenced by comments")
    if result.errors:
        parts.append(style.paint(_count(result.errors, "internal error"), "bold", "error"))
    if result.gaps:
        parts.append(_count(len(result.gaps), "gap") + ("" if style.gaps else " (--show-gaps)"))
    return "\n".join((", ".join(parts), *_families(contents.shown, style)))


def _families(shown: Iterable[Finding], style: TextStyle) -> Iterator[str]:
    """How many findings each family has, where there are several."""
    of = Counter(family_of(finding.code) for finding in sorted(shown, key=lambda finding: finding.code))
    for family, number in of.items() if len(of) > 1 else ():
        heading = heading_of(family)
        yield f"  {number:4} {family:10} {style.paint(heading[:1].lower() + heading[1:], 'dim')}"


def _headline(shown: Iterable[Finding], style: TextStyle) -> str:
    findings = list(shown)
    if not findings:
        return style.paint("no findings", "bold")
    of = Counter(finding.severity for finding in findings)
    files = len({finding.place.path for finding in findings})
    kinds = [_count(of[severity], severity) for severity in reversed(SEVERITIES) if of[severity]]
    return f"{style.paint(_count(len(findings), 'finding'), 'bold')} ({', '.join(kinds)}) in {_count(files, 'file')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
