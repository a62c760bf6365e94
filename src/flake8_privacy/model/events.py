"""What the engine tells the rules: each thing that happened, decided once."""

from .facts import Problem
from .summaries import Collecting, Disclosure, PriceDifference, Refusal
from .tuples import NamedTuple
from .values import Site


class DisclosureEvent(NamedTuple):
    """Personal data leaves; ``code`` is the one rule that speaks of it."""

    code: str
    disclosure: Disclosure
    recipient: str
    """Who receives it, as a user would call it."""
    confidence: str
    qualname: str


class TrackingEvent(NamedTuple):
    """A tracking call that consent does not allow, or allows for something else."""

    verdict: str
    """``open`` (nothing guards it), ``inverted`` or ``other``."""
    site: Site
    call: str
    recipient: str
    purpose: str
    guard_purpose: str
    confidence: str
    records_refusal: bool
    steps: tuple[tuple[Site, str], ...]
    qualname: str
    wrapper: str
    """The project's own function whose call is reported, when it is not the sink's."""
    callers: int
    """Unguarded calls, when there are too many to name each."""


class CookieEvent(NamedTuple):
    """A cookie that tells visitors apart is set, and consent does not allow it."""

    site: Site
    name: str
    recipient: str
    """Whose cookie it is; empty where it is the project's own."""
    purpose: str
    guard_purpose: str
    """What the consent that was asked for is for; empty where none was."""
    confidence: str
    steps: tuple[tuple[Site, str], ...]
    qualname: str


class CheckEvent(NamedTuple):
    """A consent check that cannot protect; ``kind`` as in ``Check``."""

    kind: str
    site: Site
    name: str
    qualname: str
    steps: tuple[tuple[Site, str], ...]
    """The check, and the tracking that it does not hold up, where that is known."""


class ConsentDefaultEvent(NamedTuple):
    """Consent that is granted unless refused; ``kind`` as in ``ConsentDefault``."""

    kind: str
    site: Site
    name: str
    qualname: str


class ConsentWriteEvent(NamedTuple):
    """A statement that grants a person's consent although nobody was asked."""

    site: Site
    name: str
    purpose: str
    qualname: str


class StoredFieldEvent(NamedTuple):
    """A column in which something sensitive stands as plain text."""

    site: Site
    name: str
    category: str
    qualname: str


class CollectingEvent(NamedTuple):
    """An SDK is set up so that it captures personal data by itself."""

    collecting: Collecting
    recipient: str
    """Who receives it, as a user would call it."""
    qualname: str


class PriceEvent(NamedTuple):
    """Those who refuse pay more."""

    difference: PriceDifference
    qualname: str


class UnusedFieldEvent(NamedTuple):
    """A personal field is collected, and nothing in the project reads it."""

    site: Site
    cls: str
    name: str
    category: str
    kind: str
    """``model``, ``form``, ``serializer``, ``input`` or ``schema``."""
    qualname: str


class SuppressionEvent(NamedTuple):
    """A suppression comment names a code of which nothing is found on its lines."""

    site: Site
    code: str


class RefusalEvent(NamedTuple):
    """A service is refused, or made worse, for lack of consent."""

    refusal: Refusal
    confidence: str
    qualname: str


class TraitEvent(NamedTuple):
    """A sensitive trait is guessed, chosen by, or learnt from."""

    kind: str
    """``inferred``, ``targeted`` or ``feature``."""
    site: Site
    category: str
    name: str
    confidence: str
    qualname: str
    steps: tuple[tuple[Site, str], ...]


class ObstacleEvent(NamedTuple):
    """A way out that is harder than the way in."""

    kind: str
    """``leave`` a list, ``withdraw`` a consent or ``erase`` one's data."""
    site: Site
    qualname: str
    handler: str
    hurdles: tuple[str, ...]
    """What stands in the way, in plain words."""


class ErasureEvent(NamedTuple):
    """A function that is to erase a person's data, and leaves something."""

    site: Site
    qualname: str
    handler: str
    kind: str
    """``nothing`` (it only answers), ``hidden`` (it only puts out of sight), ``fields`` or ``third parties``."""
    left: tuple[str, ...]
    """The fields, or third parties, that keep what they have."""


class PromotionEvent(NamedTuple):
    """A promotion that lacks something."""

    kind: str
    """``exit`` (no way out) or ``choice`` (it goes to everybody)."""
    site: Site
    qualname: str
    call: str
    audience: str
    """Whom it goes to, as the code calls them."""


class GrantEvent(NamedTuple):
    """A consent that the project grants and never takes back, at the first statement that grants it."""

    site: Site
    name: str
    purpose: str
    qualname: str


class FileEvent(NamedTuple):
    """A file that cannot be read."""

    problem: Problem


class FailureEvent(NamedTuple):
    """We failed on a file, function or rule."""

    path: str
    line: int
    what: str
    reason: str


Event = (
    DisclosureEvent
    | TrackingEvent
    | CookieEvent
    | CheckEvent
    | ConsentDefaultEvent
    | ConsentWriteEvent
    | StoredFieldEvent
    | CollectingEvent
    | PriceEvent
    | UnusedFieldEvent
    | RefusalEvent
    | SuppressionEvent
    | TraitEvent
    | ObstacleEvent
    | ErasureEvent
    | GrantEvent
    | PromotionEvent
    | FileEvent
    | FailureEvent
)
