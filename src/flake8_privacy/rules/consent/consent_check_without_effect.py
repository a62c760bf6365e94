"""PRV206: a consent check that cannot protect."""

from collections.abc import Iterator

from ...model.events import CheckEvent
from ..base import Draft, Example, Rule, fitted

_MESSAGES = {
    "uncalled": "this check always passes: {name} is a function and is not called",
    "always": "this check always passes, whatever {name} says",
    "discarded": "the answer of {name} is thrown away",
    "same": "both branches track the same, whatever {name} says",
    "swallowed": "the refusal is raised here and swallowed, and tracking goes on",
}


class ConsentCheckWithoutEffect(Rule[CheckEvent]):
    """A consent check is there, and its answer makes no difference."""

    code = "PRV206"
    name = "consent-check-without-effect"
    severity = "warning"
    summary = "A consent check cannot protect: its answer makes no difference."
    what = (
        "A function that asks for consent is tested without being called, its answer is thrown away although it "
        "neither raises nor exits, it is joined with something that is always true, the exception of a refusal is "
        "caught and tracking goes on, or both branches track the same. It speaks in place of PRV201, PRV202 and PRV203."
    )
    why = (
        "Such code looks as if somebody had taken care, so nobody looks again. Every refusal is collected, stored and "
        "ignored."
    )
    mend = "Call the function, use its answer, and let the refusing side do without tracking."
    provisions = ("GDPR Art. 7", "GDPR Art. 25")
    examples = (
        Example(
            "A method tested as if it were an attribute",
            {
                "readers.py": """\
import posthog


class Reader:
    def has_consented(self):
        return self.record["consent"] is True

    @property
    def allows_analytics(self):
        return self.record["analytics_consent"] is True


def opened(reader: Reader):
    if reader.has_consented:  # report
        posthog.capture(distinct_id=str(reader.pk), event="opened")


def closed(reader: Reader):
    if reader.has_consented() and reader.allows_analytics:
        posthog.capture(distinct_id=str(reader.pk), event="closed")
"""
            },
        ),
        Example(
            "An answer thrown away, and a helper that raises",
            {
                "visits.py": """\
import posthog


class Refused(Exception):
    pass


def has_consent(visitor):
    return visitor.consents.get("analytics") is True


def require_consent(visitor):
    if not has_consent(visitor):
        raise Refused


def came(visitor):
    has_consent(visitor)  # report
    posthog.capture(distinct_id=str(visitor.pk), event="came")


def left(visitor):
    require_consent(visitor)
    posthog.capture(distinct_id=str(visitor.pk), event="left")
"""
            },
        ),
        Example(
            "A condition that is always true, and two branches that do the same",
            {
                "pages.py": """\
import posthog


def visited(user, page):
    if user.has_consented or True:  # report
        posthog.capture(distinct_id=str(user.pk), event="visited", properties={"page": page.slug})


def marked(user, page):
    if user.has_consented:  # report
        posthog.capture(distinct_id=str(user.pk), event="marked", properties={"page": page.slug})
    else:
        posthog.capture(distinct_id=str(user.pk), event="marked", properties={"page": page.slug})


"""
            },
        ),
        Example(
            "Checks that work: one side without tracking, a refusal that is caught around the tracking",
            {
                "prints.py": """\
import posthog


class Refused(Exception):
    pass


def require_consent(user):
    if not user.has_consented:
        raise Refused


def copied(user):
    try:
        require_consent(user)
        posthog.capture(distinct_id=str(user.pk), event="copied")
    except Refused:
        pass


def printed(user, page):
    if user.has_consented:
        posthog.capture(distinct_id=str(user.pk), event="printed", properties={"page": page.slug})
    else:
        page.prints += 1
"""
            },
        ),
    )

    def check(self, event: CheckEvent) -> Iterator[Draft]:
        """A finding at the check."""
        yield Draft(
            event.site,
            self.severity,
            "high",
            fitted(_MESSAGES[event.kind].format(name=event.name)),
            steps=event.steps,
            qualname=event.qualname,
            subject=event.name or event.kind,
        )
