"""``flake8-privacy check``: find privacy anti-patterns in files and folders."""

import os
import sys
from typing import Any

import click

from ..cache.answering import Answer, answer
from ..model.findings import CONFIDENCES, SEVERITIES, Result
from ..model.tuples import NamedTuple
from ..project.files.discovery import Project, open_project
from ..project.workers import usable_cores
from ..report.contents import Contents, code_lines, display_paths
from ..report.selection import select_findings
from ..report.unused import with_unused
from ..rules.codes import RULE_NAMES
from ..settings import Overrides, SettingsError
from .main import Stop
from .terminal import wants_color, write

STDIN = "-"


class Options(NamedTuple):
    """What stands on the command line."""

    paths: tuple[str, ...]
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_severity: str | None
    min_confidence: str | None
    output_format: str
    stdin_filename: str | None
    exit_zero: bool
    everything: bool
    show_gaps: bool
    force_exclude: bool
    jobs: int
    no_cache: bool
    cache_dir: str | None


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS]...")
@click.option("--select", multiple=True, metavar="CODES", help="Show these codes, prefixes or rule names, or ALL.")
@click.option("--extend-select", multiple=True, metavar="CODES", help="Show these as well.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these out; the longest prefix wins.")
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="Leave out what is less severe.")
@click.option("--min-confidence", type=click.Choice(CONFIDENCES), help="Leave out what is less certain.")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--stdin-filename", metavar="NAME", help="With -: the file that standard input stands for.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of errors).")
@click.option("--all", "everything", is_flag=True, help="Write out all of many findings that are alike.")
@click.option("--show-gaps", is_flag=True, help="List what the analysis could not follow.")
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files even when they are named.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes for a large project (default: one a core).")
@click.option("--no-cache", is_flag=True, help="Neither use nor write records of earlier runs.")
@click.option("--cache-dir", metavar="FOLDER", help="Keep these records here.  [default: .flake8_privacy_cache]")
def check(**options: Any) -> None:
    """Check files and folders (by default the working directory; - is standard input).

    All of the project that they belong to is analysed; what is reported are the paths named.

    Exit status: 0 nothing found, 1 findings, 2 wrong usage or settings, an unreadable path, an internal error.
    """
    raise SystemExit(run(Options(**options)))


def run(options: Options) -> int:
    """Check what the options name, write the report and give the exit status."""
    cwd = os.getcwd()
    project = _open(options, cwd)
    said = _answer(project, options.jobs)
    result = said.result
    shown, suppressed = select_findings(result.findings, project.settings, said.sources)
    contents = Contents(shown, suppressed, result, display_paths(project.root, cwd), code_lines(said.sources))
    write(_render(contents, options))
    for note in (*project.notes, *said.notes):
        click.echo(f"Note: {note.path}: {note.reason}", err=True)
    problems = (*project.problems, *said.problems)
    for problem in problems:
        click.echo(f"Error: {problem.path}: {problem.reason}", err=True)
    if problems or result.errors:
        return 2
    return 1 if shown and not options.exit_zero else 0


def _open(options: Options, cwd: str) -> Project:
    paths = options.paths or (".",)
    buffers: dict[str, bytes] = {}
    if STDIN in paths:
        if len(paths) > 1:
            raise click.UsageError("- (standard input) cannot be checked together with other paths.")
        paths = (options.stdin_filename or "stdin",)
        buffers[paths[0]] = sys.stdin.buffer.read()
    elif options.stdin_filename is not None:
        raise click.UsageError("--stdin-filename needs - (standard input) as the path.")
    if options.no_cache and options.cache_dir is not None:
        raise click.UsageError("--no-cache and --cache-dir exclude each other.")
    try:
        overrides = _overrides(options)
        project = open_project(paths, cwd, overrides, RULE_NAMES, buffers=buffers, force_exclude=options.force_exclude)
    except SettingsError as error:
        raise Stop(str(error)) from None
    return project._replace(cache=None) if options.no_cache else project


def _overrides(options: Options) -> Overrides:
    def codes(option: str, values: tuple[str, ...]) -> tuple[str, ...]:
        if not values:
            return ()
        from ..settings.reading import read_codes  # perf: most command lines name none

        selectors = [selector for value in values for selector in value.replace(",", " ").split()]
        if not selectors:
            raise SettingsError(f"command line: {option} names no code")
        return read_codes(selectors, RULE_NAMES, "command line", option)

    return Overrides(
        select=codes("--select", options.select) if options.select else None,
        extend_select=codes("--extend-select", options.extend_select),
        ignore=codes("--ignore", options.ignore) if options.ignore else None,
        min_severity=options.min_severity,
        min_confidence=options.min_confidence,
        cache_dir=options.cache_dir,
    )


def _answer(project: Project, jobs: int) -> Answer:
    """Answer for the project; a failure of the tool as a whole is counted and told like one in a file."""
    try:
        return with_unused(answer(project, jobs or usable_cores()), project)
    except SettingsError as error:
        raise Stop(str(error)) from None
    except Exception as error:  # noqa: BLE001 - the last line of defence: files and rules have their own
        click.echo(f"Error: internal error, please report it: {type(error).__name__}: {error}", err=True)
        return Answer(Result((), 0, 1, ()), ())


def _render(contents: Contents, options: Options) -> str:
    if options.output_format == "json":
        from ..report.json import render_json

        return render_json(contents)
    from ..report.text import TextStyle, render_text

    return render_text(contents, TextStyle(wants_color(), options.everything, options.show_gaps))
