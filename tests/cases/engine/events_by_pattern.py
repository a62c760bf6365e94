"""Domain events of a language school, told to Segment by closures and a match statement."""
import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Callable

import segment.analytics as seg


@dataclass
class Pupil:
    uid: str
    given_name: str
    family_name: str
    email: str
    birth_date: date
    level: str
    tracking_allowed: bool = False


@dataclass(frozen=True)
class Enrolled:
    pupil: Pupil
    course: str


@dataclass(frozen=True)
class Graduated:
    pupil: Pupil
    grade: int


@dataclass(frozen=True)
class CourseOpened:
    course: str
    name: str


def teller(kind: str) -> Callable[[str, dict], None]:
    def tell(uid: str, traits: dict) -> None:
        seg.track(uid, kind, traits)

    return tell


enrolled = teller("enrolled")
graduated = teller("graduated")


def handle(event):
    match event:
        case Enrolled(pupil=p, course=course) if p.tracking_allowed:
            enrolled(p.uid, {"course": course, "email": p.email})  # expect: PRV101
        case Graduated(pupil=Pupil(uid=uid, level=level, tracking_allowed=True), grade=grade):
            graduated(uid, {"level": level, "grade": grade})
        case CourseOpened(course=course, name=name):
            seg.track("system", "course opened", {"course": course, "name": name})


def profile(pupil: Pupil):
    if pupil.tracking_allowed:
        seg.identify(pupil.uid, dataclasses.asdict(pupil))  # expect: PRV102


def profile_small(pupil: Pupil):
    if pupil.tracking_allowed:
        seg.identify(pupil.uid, {k: v for k, v in dataclasses.asdict(pupil).items() if k in {"level"}})


def profile_age(pupil: Pupil):
    if pupil.tracking_allowed:
        seg.identify(pupil.uid, {"adult": (date.today() - pupil.birth_date).days > 6570, "named": bool(pupil.given_name)})
