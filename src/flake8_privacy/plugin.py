"""The front end for flake8: the only file that knows flake8."""

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar

from . import __version__
from .model.findings import CONFIDENCES, SEVERITIES, Finding
from .model.tuples import NamedTuple
from .project.workers import usable_cores
from .report.excerpt import printable
from .settings import OFF_BY_DEFAULT, Overrides, SettingsError
from .settings.reading import read_choice

Line = tuple[int, int, str, type[Any]]
STDIN = "-"


class _Question(NamedTuple):
    """What is to be checked: the named paths, from where, and the text that stands for a file."""

    named: tuple[str, ...]
    cwd: str
    overrides: Overrides
    buffers: tuple[tuple[str, bytes], ...] = ()


class _Checked(NamedTuple):
    """One checked project: findings by absolute path, or why there are none."""

    findings: Mapping[str, list[Finding]]
    failure: str = ""


class Plugin:
    """Reports, for each file that flake8 hands over, the findings of the project that the file belongs to.

    flake8 makes an instance a file, in several processes. The project's root and settings follow from the paths on
    flake8's command line, as they do for ``flake8-privacy check``, and so does its cache. What the cache does not
    know is analysed once: before flake8 starts its workers, which inherit the findings or read them from the cache.
    """

    name = "flake8-privacy"
    version = __version__

    _options: ClassVar[Any] = None
    _wanted: ClassVar[bool] = True
    _checked: ClassVar[dict[_Question, _Checked]] = {}

    def __init__(self, tree: object, filename: str, lines: list[str]) -> None:
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, option_manager: Any) -> None:
        """Declare our options; ``[tool.flake8-privacy]`` of ``pyproject.toml`` holds all others."""
        for name, choices, text in (
            ("severity", SEVERITIES, "Leave out PRV findings that are less severe"),
            ("confidence", CONFIDENCES, "Leave out PRV findings that are less certain"),
        ):
            option_manager.add_option(
                f"--privacy-min-{name}", parse_from_config=True, metavar="|".join(choices), help=f"{text}."
            )
        option_manager.add_option(
            "--privacy-root",
            parse_from_config=True,
            normalize_paths=True,
            metavar="FOLDER",
            help="The root of the project to analyse for PRV (default: found from the paths).",
        )

    @classmethod
    def parse_options(cls, option_manager: object, options: Any, args: object) -> None:
        """Keep the options, and have the project analysed before flake8 starts workers. Never raises."""
        cls._options = options
        cls._wanted = _is_wanted(options)
        jobs = _expected_workers(options) if cls._wanted else 0
        if jobs > 1:
            try:
                cls._answered(_Question(_filenames(options), os.getcwd(), _overrides(options)), jobs)
            except Exception:  # noqa: BLE001 - the first file runs into it again, and says so
                return

    def run(self) -> Iterator[Line]:
        """Yield the findings in this file. Never raises: one broken plugin would end flake8's whole run."""
        if not self._wanted:
            return
        try:
            checked, path = self._project()
        except Exception as error:  # noqa: BLE001 - flake8 must go on
            checked, path = _Checked({}, _failure(error)), ""
        if checked.failure:
            yield 1, 0, f"PRV902 {checked.failure}", type(self)
        for finding in checked.findings.get(path, ()):
            text = f"{finding.code} {printable(finding.message)}"
            yield finding.place.line, finding.place.column - 1, text, type(self)

    def _project(self) -> tuple[_Checked, str]:
        """Give the project of the file, checked, and the file's absolute path in it."""
        cwd = os.getcwd()
        path = os.path.normpath(os.path.join(cwd, self.filename))
        named = tuple(self.filename if name == STDIN else name for name in _filenames(self._options))
        if not _covers(named, path, cwd):  # somebody drives flake8's classes without a command line
            named = (self.filename,)
        is_buffer = STDIN in _filenames(self._options)
        buffers = ((self.filename, _encode("".join(self.lines), path)),) if is_buffer else ()
        question = _Question(named, cwd, _overrides(self._options), buffers)
        return self._answered(question), path

    @classmethod
    def _answered(cls, question: _Question, jobs: int = 1) -> _Checked:
        if question not in cls._checked:
            if cls._checked:
                gc.unfreeze()
                gc.collect()
            with _uncollected():
                checked = _check(question, jobs)
            if checked is None:
                return _Checked({})
            cls._checked.clear()  # an editor's server may live long; only the last project is asked for again
            cls._checked[question] = checked
        return cls._checked[question]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Do something, and let its garbage lie until the next time.

    perf: a check leaves many small objects behind. To look through them again and again while flake8 goes on takes a
    third of the time of the check itself, and mostly the process ends soon. One that lives on collects them next time.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.freeze()
            gc.enable()


def _filenames(options: Any) -> tuple[str, ...]:
    return tuple(getattr(options, "filenames", None) or ["."])


def _overrides(options: Any) -> Overrides:
    said: dict[str, Any] = {
        key: read_choice(value, choices, "flake8", f"privacy-{key.replace('_', '-')}")
        for key, choices in (("min_severity", SEVERITIES), ("min_confidence", CONFIDENCES))
        if (value := getattr(options, f"privacy_{key}", None)) is not None
    }
    selected = [*(getattr(options, "select", None) or ()), *(getattr(options, "extend_select", None) or ())]
    # A whole code is enough to switch on what is off by default, here as in our own settings.
    whole = tuple(code for code in selected if code in OFF_BY_DEFAULT)
    return Overrides(extend_select=whole, root=getattr(options, "privacy_root", None), **said)


def _is_wanted(options: Any) -> bool:
    """Tell whether flake8 would show any finding of ours: if not, nothing is analysed."""
    from flake8.style_guide import Decision, DecisionEngine  # type: ignore[import-untyped]

    chosen = (*(options.select or ()), *(options.extend_select or ()))
    decide = DecisionEngine(options).decision_for
    return any(decide(code) is Decision.Selected for code in ("PRV", *chosen) if code.startswith("PRV"))


def _expected_workers(options: Any) -> int:
    """Tell how many workers flake8 may be about to start: none if it is one itself, as those parse the options too."""
    import multiprocessing

    if multiprocessing.parent_process() is not None or options.bug_report or STDIN in _filenames(options):
        return 0
    return usable_cores() if options.jobs.is_auto else int(options.jobs.n_jobs)


def _check(question: _Question, jobs: int) -> _Checked | None:
    """Check a project with so many processes; None if it was to be done ahead of workers and cannot be kept for them.

    A failure is an answer as well, or every file would run into it anew.
    """
    from .cache.answering import answer
    from .project.files.discovery import open_project
    from .report.selection import is_asked_for
    from .report.unused import with_unused
    from .rules.codes import RULE_NAMES

    named, cwd, overrides, buffers = question
    findings: dict[str, list[Finding]] = {}
    try:
        project = open_project(named, cwd, overrides, RULE_NAMES, buffers=dict(buffers))
        if jobs > 1 and project.cache is None:
            return None
        for finding in with_unused(answer(project, jobs), project).result.findings:
            if is_asked_for(finding, project.settings):
                path = os.path.normpath(os.path.join(project.root, finding.place.path))
                findings.setdefault(path, []).append(finding)
    except Exception as error:  # noqa: BLE001 - flake8 must go on
        return _Checked({}, _failure(error))
    return _Checked(findings)


def _failure(error: Exception) -> str:
    text = " ".join(str(error).split())
    if isinstance(error, SettingsError):
        return text
    return f"internal error, please report it: {type(error).__name__}: {text}"


def _covers(named: tuple[str, ...], path: str, cwd: str) -> bool:
    """Tell whether a path is one of the named ones or lies under one."""
    for name in named:
        full = os.path.normpath(os.path.join(cwd, name))
        if path == full or path.startswith(full.rstrip(os.sep) + os.sep):
            return True
    return False


def _encode(text: str, path: str) -> bytes:
    """Turn text that flake8 decoded back into bytes that say the same to Python's parser: the file's if it says it."""
    from io import BytesIO
    from tokenize import detect_encoding

    from .parse.decode import Undecodable, decode

    try:
        with open(path, "rb") as stream:
            content = stream.read()
        if decode(content) == text.replace("\r\n", "\n").replace("\r", "\n"):
            return content
    except (OSError, Undecodable):
        pass
    plain = text.encode("utf-8", "surrogatepass")
    try:
        return text.encode(detect_encoding(BytesIO(plain).readline)[0])
    except (SyntaxError, LookupError, UnicodeError):
        return plain
