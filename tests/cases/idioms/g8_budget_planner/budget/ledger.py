"""Entries, categories and goals."""
import segment.analytics as segment
from amplitude import BaseEvent

from budget.services import imports, product


def add_entry(profile, entry) -> None:
    """Write an entry into the ledger."""
    profile.ledger.append(entry)
    product.track(BaseEvent("entry_added", device_id=profile.installation, event_properties={"kind": entry.kind}))


def add_category(profile, label: str) -> None:
    """Make a category."""
    profile.categories.append(label)
    product.track(
        BaseEvent("category_added", device_id=profile.installation, event_properties={"count": len(profile.categories)})
    )


def reach_goal(profile, goal) -> None:
    """Close a savings goal."""
    goal.close()
    segment.track(anonymous_id=profile.installation, event="Goal Reached", properties={"months": goal.months})


def open_page(profile, page: str) -> None:
    """Show one of the pages."""
    profile.page = page
    segment.page(anonymous_id=profile.installation, name=page)


def import_file(profile, rows: list, dialect: str) -> int:
    """Take over a file from a bank."""
    profile.ledger.extend(rows)
    facts = {"rows": len(rows), "dialect": dialect}
    imports.track(BaseEvent("file_imported", device_id=profile.installation, event_properties=facts))  # expect: PRV201
    return len(rows)
