"""Courses, kilns and the add-ons one can book with them."""
from dataclasses import dataclass, field


@dataclass
class Course:
    slug: str
    name: str
    title: str
    address: str
    teachers: list = field(default_factory=list)


@dataclass
class AddOn:
    name: str
    price: int


def summary(course):
    """Describe a course for a search index.

    summary(course)  ->  {"name": "Raku", "email": "info@clay.example"}
    """
    return {"name": course.name, "title": course.title, "studio": course.address, "teachers": len(course.teachers)}


def file_name(course):
    return f"{course.slug}.pdf"
