"""Choices about consent that are made right where they are handed over: ``{"price": 7 if shares else 9}``."""

from collections.abc import Sequence

from ...model.values import Site, Value
from ..frame import Frame
from . import lesser, pricing
from .serving import is_own


def arguments(frame: Frame, keywords: Sequence[Sequence[int]], site: Site) -> None:
    """``Invoice(amount=7 if shares else 9)``, ``deliver(queue="fast" if shares else "slow")``."""
    for word, register in keywords:
        if word >= 0 and frame.registers[register].choice is not None:
            chosen(frame, frame.strings[word], register, site)


def chosen(frame: Frame, name: str, register: int, site: Site) -> None:
    """A choice under the name of a price, or of a grade of the service."""
    value: Value = frame.registers[register]
    if frame.names.price(name):
        pricing.compare_choice(frame, value, site)
    elif not is_own(frame):
        lesser.chosen(frame, name, value, register, site)
