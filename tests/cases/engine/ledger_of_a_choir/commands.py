"""Commands for the choir's secretary and its singers."""
import click

from .ledger import Ledger, Purpose


@click.group()
@click.option("--file", "path", default="choir.db")
@click.pass_context
def cli(ctx, path):
    ctx.obj = Ledger(path)


@cli.command()
@click.argument("singer_id", type=int)
@click.pass_obj
def accept_newsletter(ledger, singer_id):
    ledger.record(singer_id, Purpose.NEWSLETTER, True)


@cli.command()
@click.argument("singer_id", type=int)
@click.pass_obj
def decline_newsletter(ledger, singer_id):
    ledger.record(singer_id, Purpose.NEWSLETTER, False)


@cli.command()
@click.argument("singer_id", type=int)
@click.option("--granted/--refused", required=True)
@click.pass_obj
def photos(ledger, singer_id, granted):
    ledger.record(singer_id, Purpose.PHOTOS, granted)


@cli.command()
@click.argument("singer_id", type=int)
@click.option("--send-news/--no-news", "newsletter_consent", default=True)  # expect: PRV204
@click.option("--voice", default="alto")
@click.pass_obj
def enrol(ledger, singer_id, newsletter_consent, voice):
    ledger.record(singer_id, Purpose.NEWSLETTER, newsletter_consent)
    click.echo(f"{singer_id} sings {voice}")
