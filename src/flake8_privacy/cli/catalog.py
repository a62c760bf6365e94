"""``flake8-privacy catalog``: whom the linter knows, and whether what a project adds is right."""

import os

import click

from ..catalog.loader import Catalog
from ..project.files.discovery import Project, open_catalog_files, open_project
from ..project.records import own_catalog
from ..project.vocabulary import mistakes, verified
from ..report.recipients import everything_of, found_by, listing
from ..rules.codes import RULE_NAMES
from ..settings import Overrides, Settings, SettingsError, did_you_mean
from .main import Stop


@click.group()
def catalog() -> None:
    """Show the third parties that the linter knows, those that the project here adds among them."""


@catalog.command("list")
def list_() -> None:
    """List all of them, a line each."""
    known = _catalog_here()
    _write(listing(known, sorted(known.recipients)))


@catalog.command()
@click.argument("recipient")
def show(recipient: str) -> None:
    """Show all that is known of one RECIPIENT, named by its key, its name or a host of it."""
    known = _catalog_here()
    by_name = {each.name.lower(): each for each in known.recipients.values()}
    found = known.recipients.get(recipient) or by_name.get(recipient.lower()) or known.host(recipient)
    if found is None:
        hint = did_you_mean(recipient, [*known.recipients, *by_name])
        raise Stop(f"no third party is called {recipient!r}{hint}; flake8-privacy catalog search finds parts of names")
    _write(everything_of(known, found))


@catalog.command()
@click.argument("word")
def search(word: str) -> None:
    """Find those that a WORD is about: a part of a name, category, purpose, package, callable or host.

    Exit status: 0 found, 1 nothing found, 2 wrong usage or settings.
    """
    known = _catalog_here()
    found = found_by(known, word)
    if not found:
        click.echo(f"Nothing in the catalog speaks of {word!r}.", err=True)
        raise SystemExit(1)
    head, *lines = listing(known, found)
    _write([head])
    for line, names in zip(lines, found.values(), strict=True):
        _write([line, *(f"    {name}" for name in names)])


@catalog.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
def check(files: tuple[str, ...]) -> None:
    """Check what the project here adds to the catalog, or FILES that its settings may name.

    Exit status: 0 all is right, 2 something is wrong.
    """
    cwd = os.getcwd()
    try:
        project = _project_here(cwd) if not files else None
        settings = project.settings if project else open_catalog_files(files, cwd)
    except SettingsError as error:
        raise Stop(str(error)) from None
    wrong = list(mistakes(settings, project.settings_file if project else ""))
    for mistake in wrong:
        click.echo(f"Error: {mistake}", err=True)
    if wrong:
        raise SystemExit(2)
    click.echo(f"All right: {_spoken(settings)}.")


def _spoken(settings: Settings) -> str:
    """What settings add, counted."""
    counts = (
        (len(settings.own_recipients), "table on a third party", "tables on third parties"),
        (len(settings.first_party), "system of its own", "systems of its own"),
        (len(settings.persons), "name of persons", "names of persons"),
        (len(settings.fields), "personal field", "personal fields"),
        (len(settings.consent_granted + settings.consent_refused), "name of consent", "names of consent"),
        (len(settings.sanitizers), "sanitizer", "sanitizers"),
    )
    said = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    return ", ".join(said) or "nothing is added to the catalog"


def _catalog_here() -> Catalog:
    try:
        project = _project_here(os.getcwd())
        return own_catalog(verified(project.settings, project.settings_file))
    except SettingsError as error:
        raise Stop(str(error)) from None


def _project_here(cwd: str) -> Project:
    return open_project((), cwd, Overrides(), RULE_NAMES)


def _write(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)
