"""Commands that print what they are given, and what they know of others."""
import click
import typer
from rich.console import Console

app = typer.Typer()
console = Console()


@app.command()
def start(port: int = typer.Option(3000), email: str = typer.Option(None, help="of the administrator")):
    console.print(f"Email: {email}")
    console.print(f"Port: {port}")


@click.command()
@click.argument("email")
def invite(email):
    print(f"inviting {email}")


@app.command()
def everybody(club: str):
    for member in find(club):
        console.print(member.email)  # expect: PRV601


def helper(email):
    print(f"of {email}")  # expect: PRV601


def add(args, accounts):
    print(f"adding {args.email}")
    for account in accounts:
        print(account.email)  # expect: PRV601


def handle(self, *args, **options):
    print("looking for", options["email"])
