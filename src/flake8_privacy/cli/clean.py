"""``flake8-privacy clean``: remove the cache of a project."""

import os

import click

from ..cache.folder import TAG, is_ours
from ..project.files.discovery import CachePlace, open_project, relative_path
from ..rules.codes import RULE_NAMES
from ..settings import Overrides, SettingsError
from .main import Stop


@click.command()
@click.option("--cache-dir", metavar="FOLDER", help="Remove this cache instead of the project's.")
def clean(cache_dir: str | None) -> None:
    """Remove what earlier runs left in the cache of the project here, and nothing else.

    Exit status: 0 removed or nothing there, 2 a folder that is no cache of ours or cannot be removed.
    """
    cwd = os.getcwd()
    place = CachePlace(os.path.abspath(cache_dir)) if cache_dir is not None else _place(cwd)
    if place is None:
        click.echo("Nothing to remove: here is no project, and so no cache.")
        return
    shown = relative_path(place.folder, cwd)
    if not os.path.lexists(place.folder):
        click.echo(f"Nothing to remove: there is no {shown}.")
        return
    if not is_ours(place.folder):
        raise Stop(f"{shown}: left as it is, for no {TAG} in it says that it is a cache of flake8-privacy")
    removed = _remove(place.folder, shown)
    click.echo(f"Removed {shown} ({removed} file{'' if removed == 1 else 's'}).")


def _place(cwd: str) -> CachePlace | None:
    try:
        return open_project((), cwd, Overrides(), RULE_NAMES).cache
    except SettingsError as error:
        raise Stop(str(error)) from None


def _remove(folder: str, shown: str) -> int:
    """Remove a folder, following no links; give the number of files that were in it."""
    from shutil import rmtree

    number = sum(len(files) for _, _, files in os.walk(folder))
    try:
        rmtree(folder)
    except OSError as error:
        raise Stop(f"{shown}: cannot be removed: {error.strerror}") from None
    return number
