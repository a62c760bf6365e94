"""What an earlier run said, put right where an edit was done again."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from ...checking import Drafted, Examined, drafted_of, findings_of
from ...model.facts import ModuleFacts
from ...model.findings import Result
from ...model.source import SourceFile, UnreadFile, is_template
from ...model.values import FunctionKey
from ...parse.decode import Lines
from ...parse.encoding import EncodedUnits
from ...project.files.discovery import Project
from ...project.files.reading import read_file
from ...project.outline import Moved
from ...project.records import Record
from ...project.redo.edits import Lost
from ...project.redo.redoing import Redone, moved, redo
from ...project.redo.trail import Numbers, Trail
from ...project.vocabulary import verified
from ...settings import Settings
from ..contents import Contents
from ..digests import digest_of, key_of
from ..folder import Store
from ..packs import known_pack, known_source
from ..record import RECORD, decode_record
from .moving import Lost as LostLine
from .moving import moved_findings
from .trails import Kept, decode_trail, encode_trail

TRAIL = ".trail"

_MOST_CHANGES = 20
"""Files that may have changed since the last run over all of them."""


def keep_trail(examined: Examined, contents: Contents, settings: Settings, store: Store) -> None:
    """Keep what a run over all files leaves."""
    if examined.trail is not None:
        kept = Kept(contents.digests, examined.trail, examined.drafted)
        store.put(key_of(settings, contents.digests) + TRAIL, encode_trail(kept))
    store.drop(store.names(TRAIL)[1:])


def redone_result(project: Project, contents: Contents, store: Store) -> Result | None:
    """What is to be said of all files after an edit of a few; None where only a run over all of them tells."""
    for name in store.names(TRAIL)[:1]:
        kept = decode_trail(store.get(name) or b"")
        # It is filed under what it depends on: other settings or another version of the tool have other names.
        if kept is None or name != key_of(project.settings, kept.digests) + TRAIL:
            return None
        data = store.get(name.removesuffix(TRAIL) + RECORD)
        record = None if data is None else decode_record(data, contents.digests, contents.digests)
        if record is None or kept.digests.keys() != contents.digests.keys():
            return None
        said = Result(record.findings, len(contents.digests), 0, record.gaps)
        try:
            return _Edited(project, contents, store, kept).result(said)
        except Exception:  # noqa: BLE001 - whatever somebody has put into the cache must not break a run
            return None
    return None


class _Edited:
    """A project in which some files have changed since a run."""

    def __init__(self, project: Project, contents: Contents, store: Store, kept: Kept) -> None:
        self.project = project
        self.contents = contents
        self.store = store
        self.kept = kept
        self.settings = verified(project.settings, project.settings_file)
        self._files = {file.path: file for file in project.files}
        self._read: dict[str, bytes] = {}
        self._packs: dict[str, tuple[str, Record]] = {}

    def result(self, said: Result) -> Result:
        """What is now to be said; raises ``Lost``."""
        digests = self.contents.digests
        changed = [path for path, digest in self.kept.digests.items() if digests[path] != digest]
        if len(changed) > _MOST_CHANGES or any(map(is_template, changed)):
            raise Lost
        after = [SourceFile(path, self._content(path)) for path in changed]
        redone = redo(self.kept.trail, list(map(self._before, changed)), after, self._facts, self.settings)
        result = put_right(redone, self.kept.trail, self.kept.drafted, said, self._lines)
        if not self.contents.hold(self._read):
            raise Lost
        return result

    def _before(self, path: str) -> SourceFile:
        """A file as it was."""
        content = known_source(path, self.project.settings, self.store)
        if digest_of(content) != self.kept.digests[path]:
            raise Lost
        return SourceFile(path, content)

    def _content(self, path: str) -> bytes:
        if path not in self._read:
            try:
                self._read[path] = read_file(self._files[path])
            except OSError as error:
                raise Lost from error
        return self._read[path]

    def _lines(self, path: str) -> Sequence[str]:
        return Lines(SourceFile(path, self._content(path))) if path in self._files else ()

    def _facts(self, path: str) -> ModuleFacts:
        """The facts of a file that has not changed."""
        if path not in self._packs:
            self._packs.update(known_pack(path, self.project.settings, self.store))
        digest, record = self._packs.get(path, ("", None))
        if record is None or digest != self.contents.digests[path]:
            raise Lost
        lines = Lines(UnreadFile(path, lambda: self._content(path)))
        return record.facts._replace(lines=lines, units=EncodedUnits(record.units))


def put_right(
    redone: Redone, trail: Trail, drafted: Iterable[Drafted], said: Result, lines_of: Callable[[str], Sequence[str]]
) -> Result:
    """What is now to be said of all files; raises ``Lost`` where that is not known."""
    new, failures = drafted_of(redone.told)
    if failures:
        raise Lost
    lines = {path: edit.moves for path, edit in redone.edits.items()}
    numbers = Numbers(trail.paths, trail.starts)
    kept: list[Drafted] = []
    gone: list[Drafted] = []
    for each in drafted:
        if each.unit is not None and _is_redone(each.unit, redone, numbers):
            gone.append(each)
        else:
            kept.append(_moved(each, redone, lines))
    touched = {each.draft.site[0] for each in (*gone, *new)}
    rows = sorted((*kept, *new), key=lambda each: (each.unit is None, each.unit or ("", 0, 0)))
    moves = {path: Moved(found) for path, found in lines.items()}
    try:
        rest = [finding for finding in said.findings if finding.place.path not in touched]
        findings = moved_findings(tuple(rest), moves)
    except LostLine as error:
        raise Lost from error
    changed = findings_of(rows, lines_of, touched)
    whole = sorted((*findings, *changed), key=lambda finding: (finding.place, finding.code, finding.message))
    return said._replace(findings=tuple(whole), gaps=redone.gaps)


def _is_redone(unit: FunctionKey, redone: Redone, numbers: Numbers) -> bool:
    """Whether what a unit of the earlier run says is said anew."""
    path, number, _ = unit
    return path in redone.edits if number < 0 else numbers.starts[path] + number in redone.units


def _moved(each: Drafted, redone: Redone, lines: Mapping[str, Mapping[int, int]]) -> Drafted:
    """What still holds, where it now stands."""
    draft = each.draft
    steps = tuple((moved(site, lines), note) for site, note in draft.steps)
    unit = each.unit
    if unit is not None and unit[0] in redone.edits:
        unit = redone.after(unit)
    return each._replace(draft=draft._replace(site=moved(draft.site, lines), steps=steps), unit=unit)
