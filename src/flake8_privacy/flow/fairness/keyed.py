"""Choices about consent that are made right where they are handed over: ``{"price": 7 if shares else 9}``."""

from collections.abc import Sequence

from ...model.values import Site, Value
from ..frame import Frame
from . import lesser, pricing
from .serving import APART, is_about_persons, is_for_itself, is_own, note

_ALLOWING = ("can_", "may_", "allow_", "unlock_", "enable_")


def arguments(frame: Frame, keywords: Sequence[Sequence[int]], site: Site) -> None:
    """``Invoice(amount=7 if shares else 9)``, ``deliver(queue="fast" if shares else "slow")``."""
    for word, register in keywords:
        if word < 0:
            continue
        value: Value = frame.registers[register]
        if value.choice is not None:
            chosen(frame, frame.strings[word], register, site)
        elif value.true:
            kept_back(frame, frame.strings[word], value, site)


def kept_back(frame: Frame, name: str, value: Value, site: Site) -> None:
    """Consent itself as the yes or no of a service: ``{"fast_lane": user.shares_data}``."""
    purposes = [atom.purpose for atom in value.true or () if atom.granted and atom.sym is None]
    if not purposes or not APART.isdisjoint(purposes) or frame.names.choice(name) is not None:
        return
    is_service = frame.names.serving.speaks("serving.better", name) or name.startswith(_ALLOWING)
    if is_service and not is_for_itself(frame, name) and not is_own(frame) and is_about_persons(frame):
        note(frame, site, purposes[0], "lesser")


def chosen(frame: Frame, name: str, register: int, site: Site) -> None:
    """A choice under the name of a price, or of a grade of the service."""
    value: Value = frame.registers[register]
    if frame.names.price(name):
        pricing.compare_choice(frame, value, site)
    elif not is_own(frame):
        lesser.chosen(frame, name, value, register, site)
