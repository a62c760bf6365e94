"""PRV504: an erasure that erases nothing, or half."""

from collections.abc import Iterator

from ...model.events import ErasureEvent
from ..base import Draft, Example, Rule, fitted

_MESSAGES = {
    "nothing": "{handler} erases nothing: it only answers",
    "hidden": "{handler} erases nothing: it only sets {left}",
    "fields": "{handler} leaves personal fields: {left}",
    "third parties": "{handler} does not ask {left} to delete the person",
}


class IncompleteErasure(Rule[ErasureEvent]):
    """An erasure erases nothing, or half."""

    code = "PRV504"
    name = "incomplete-erasure"
    severity = "warning"
    summary = "An erasure erases nothing, or half."
    what = (
        "A function or view whose name says that it erases a person's data or account only answers, only marks the "
        "person as inactive or deleted, overwrites some personal fields and keeps others, or deletes the person "
        "here and does not ask the third parties to do so to which the project's own calls identify people. Code that "
        "deletes the person, or overwrites every personal field, and asks these third parties is left alone, and so "
        "are locking an account, taking somebody out of a group, and whatever hands the work to code that is not here."
    )
    why = (
        "Who asks to be forgotten and is told that it was done relies on it. A row with the flag deleted is still "
        "there to be read, copied and stolen, and a third party keeps what nobody asks it to delete."
    )
    mend = (
        "Delete the record, or overwrite every personal field where invoices have to stay, and call the third "
        "parties' deletion interfaces from the same place."
    )
    provisions = ("GDPR Art. 17(1)", "GDPR Art. 19", "CCPA 1798.105")
    examples = (
        Example(
            "A flag is no erasure",
            {
                "views.py": """\
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect


@login_required
def delete_account(request):  # report
    request.user.is_active = False
    request.user.save(update_fields=["is_active"])
    return redirect("goodbye")


def lock_account(request, user):
    user.is_active = False
    user.save(update_fields=["is_active"])
    return redirect("staff")
"""
            },
        ),
        Example(
            "Fields that stay",
            {
                "models.py": """\
from django.db import models


class Customer(models.Model):
    email = models.EmailField()
    phone = models.CharField(max_length=30)
    points = models.IntegerField(default=0)
""",
                "erasure.py": """\
from .models import Customer


def erase_customer(pk):  # report
    customer = Customer.objects.get(pk=pk)
    customer.email = ""
    customer.save()


def anonymise_customer(pk):
    Customer.objects.filter(pk=pk).update(email="", phone="")
""",
            },
        ),
        Example(
            "Work that is handed on, and people who only leave a team",
            {
                "views.py": """\
from .tasks import erase_account


def delete_account(request):
    request.user.is_active = False
    request.user.save()
    erase_account.delay(request.user.pk)


def remove_user(team, user):
    user.active = False
    team.members.remove(user)
"""
            },
        ),
        Example(
            "A third party that is not told",
            {
                "analytics.py": """\
from mixpanel import Mixpanel

mp = Mixpanel("token")


def identify(reader):
    if reader.analytics_consent:
        mp.people_set(str(reader.pk), {"plan": reader.plan})
""",
                "erasure.py": """\
from .analytics import mp


def erase_reader(reader):
    mp.people_delete(str(reader.pk))
    reader.delete()


def delete_user_data(reader):  # report
    reader.delete()
""",
            },
        ),
    )

    def check(self, event: ErasureEvent) -> Iterator[Draft]:
        """A finding at the function or view."""
        shown = [*event.left[:2], f"{len(event.left) - 2} more"] if len(event.left) > 3 else list(event.left)
        left = " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else "".join(shown)
        message = fitted(_MESSAGES[event.kind].format(handler=event.handler, left=left))
        yield Draft(event.site, self.severity, "high", message, qualname=event.qualname, subject=event.handler)
