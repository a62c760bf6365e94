"""A parking garage's terminal: click commands and plain functions."""
import click
from attrs import define

HOUR = 4
NO_TRACKING_SURCHARGE = 2


@define
class Rate:
    label: str
    hourly: int


SHARING = Rate("sharing", hourly=4)
ANONYMOUS = Rate("anonymous", hourly=6)


@define
class Driver:
    plate_sharing_consent: bool = False
    do_not_track: bool = True
    vip: bool = False


def rate_for(driver: Driver) -> Rate:
    return SHARING if driver.plate_sharing_consent else ANONYMOUS


def cost(driver: Driver, hours: int) -> int:
    return hours * rate_for(driver).hourly  # expect: PRV302


def vip_cost(driver: Driver, hours: int) -> int:
    return hours * (3 if driver.vip else HOUR)


def ticket(driver: Driver, hours: int) -> int:
    total = hours * HOUR
    if driver.do_not_track:
        total = total + NO_TRACKING_SURCHARGE  # expect: PRV301
    return total


def night_ticket(hours: int) -> int:
    total = hours * HOUR
    if hours > 8:
        total = total + 5
    return total


def bill(driver: Driver, hours: int) -> dict:
    items = {"parking": hours * HOUR}
    if driver.do_not_track:
        items["privacy fee"] = 3  # expect: PRV301
    return items


def bill_with_wash(hours: int, wash: bool) -> dict:
    items = {"parking": hours * HOUR}
    if wash:
        items["washing fee"] = 9
    return items


def points(driver: Driver) -> int:
    if driver.plate_sharing_consent:
        return 10
    return 0


def factor(driver: Driver) -> float:
    if driver.do_not_track:
        return 1.5
    return 1.0


def charge(driver: Driver, hours: int) -> float:
    return hours * HOUR * factor(driver)  # expect: PRV301


@click.command()
@click.option("--hours", type=int)
@click.option("--share/--no-share", "data_sharing", default=False)
def main(hours, data_sharing):
    price = hours * HOUR
    if not data_sharing:
        price *= 2  # expect: PRV301
    click.echo(price)
