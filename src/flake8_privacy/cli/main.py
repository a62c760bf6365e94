"""The command: one module for each of its commands, imported when it is called."""

import click

from .. import __version__

COMMANDS = ("catalog", "check", "clean", "explain")


class Stop(click.ClickException):
    """The run cannot go on: one sentence on standard error, exit status 2."""

    exit_code = 2


class LazyGroup(click.Group):
    """A group whose commands are modules of this package, named as they are."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands without importing them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one command that is asked for."""
        if cmd_name == "catalog":
            from .catalog import catalog

            return catalog
        if cmd_name == "check":
            from .check import check

            return check
        if cmd_name == "clean":
            from .clean import clean

            return clean
        if cmd_name == "explain":
            from .explain import explain

            return explain
        return None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="flake8-privacy", message="%(prog)s %(version)s")
def main() -> None:
    """Find privacy anti-patterns in Python code, where it is written.

    Code is only read: never imported, never run, and nothing is sent anywhere.
    """
