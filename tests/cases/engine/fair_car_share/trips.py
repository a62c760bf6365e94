from .config import CLEANING, TARIFFS
from .drivers import Driver


class NotAllowed(Exception):
    pass


def hourly_price(driver: Driver) -> float:
    kind = "tracked" if driver.location_history_sharing else "untracked"
    return TARIFFS[kind]["hour"]  # expect: PRV302


def km_price(driver: Driver) -> float:
    kind = "tracked" if driver.location_history_sharing else "untracked"
    return TARIFFS[kind]["km"]


def student_price(driver: Driver) -> float:
    kind = "student" if driver.student else "untracked"
    return TARIFFS[kind]["hour"]


def cleaning_fee(car) -> int:
    return CLEANING[car.kind]


def ensure_sharing(driver: Driver) -> None:
    if not driver.location_history_sharing:  # expect: PRV303
        raise NotAllowed("share your trips first")


def ensure_license(driver: Driver) -> None:
    if not driver.license_checked:
        raise NotAllowed("show your license first")


def open_car(driver: Driver, car) -> str:
    ensure_license(driver)
    ensure_sharing(driver)
    return car.unlock()


def reservation_limit(driver: Driver) -> int:
    return 30 if driver.location_history_sharing else 10  # expect: PRV303
