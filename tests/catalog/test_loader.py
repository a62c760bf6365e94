"""The compiled catalog: look-ups, alternatives by signature, a project's own third parties."""

import subprocess
import sys

import pytest

from flake8_privacy.catalog.entries import CatalogError
from flake8_privacy.catalog.loader import shipped
from flake8_privacy.catalog.schema import Sink
from flake8_privacy.catalog.signatures import accepts, parse

CATALOG = shipped()


def meant(name: str, positional: int, *keywords: str) -> Sink:
    return next(sink for sink in CATALOG.sinks(name) if accepts(sink.signature, positional, keywords))


@pytest.mark.parametrize(
    ("name", "recipient"),
    [
        ("mixpanel.Mixpanel().track", "mixpanel"),
        ("segment.analytics.identify", "segment"),
        ("analytics.track", "segment"),
        ("segment.analytics.Client().page", "segment"),
        ("posthog.Posthog().capture", "posthog"),
        ("sentry_sdk.push_scope().set_extra", "sentry"),
        ("sentry_sdk.set_user", "sentry"),
        ("openai.OpenAI().chat.completions.create", "openai"),
        ("openai.ChatCompletion.create", "openai"),
        ("openai.chat.completions.create", "openai"),
        ("anthropic.Anthropic().messages.create", "anthropic"),
        ("twilio.rest.Client().messages.create", "twilio"),
        ("rudder_analytics.identify", "rudderstack"),
        ("mailchimp_marketing.Client().lists.add_list_member", "mailchimp"),
        ("stripe.Customer.create", "stripe"),
        ("customerio.CustomerIO().identify", "customerio"),
        ("amplitude.Amplitude().track", "amplitude"),
        ("facebook_business.adobjects.customaudience.CustomAudience().add_users", "facebook"),
    ],
)
def test_sinks_of_third_parties(name: str, recipient: str) -> None:
    assert {sink.recipient for sink in CATALOG.sinks(name)} == {recipient}
    assert all(sink.name == name and sink.kind == "send" for sink in CATALOG.sinks(name))


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "mixpanel",
        "mixpanel.Mixpanel",
        "mixpanel.Mixpanel.track",
        "track",
        "mixpanel.Mixpanel().track.x",
        "posthog.flush",
        "segment.analytics.shutdown",
        "mixpanel.Mixpanel().people_delete",
        "requests",
        "logging.getLogger",
    ],
)
def test_what_is_no_sink(name: str) -> None:
    assert CATALOG.sinks(name) == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("requests.post", "http"),
        ("requests.Session().get", "http"),
        ("httpx.AsyncClient().post", "http"),
        ("aiohttp.ClientSession().post", "http"),
        ("urllib.request.urlopen", "http"),
        ("logging.info", "log"),
        ("logging.getLogger().exception", "log"),
        ("builtins.print", "log"),
        ("loguru.logger.bind().info", "log"),
        ("structlog.get_logger().bind().info", "log"),
        ("posthog.Posthog", "client"),
        ("segment.analytics.Client", "client"),
    ],
)
def test_requests_logs_and_clients(name: str, kind: str) -> None:
    found = CATALOG.sinks(name)
    assert [sink.kind for sink in found] == [kind]
    assert (found[0].url is not None) == (kind == "http")


def test_posthog_changed_what_comes_first() -> None:
    old = meant("posthog.capture", 3)
    assert old.signature.positional[:2] == ("distinct_id", "event")
    assert meant("posthog.capture", 1, "distinct_id").signature.positional == ("event",)
    assert meant("posthog.capture", 1, "event") == old
    assert meant("posthog.identify", 2).person == "distinct_id"


def test_clients_can_be_switched_off() -> None:
    assert CATALOG.sinks("posthog.Posthog")[0].opt_out == {"disabled"}
    assert CATALOG.sinks("segment.analytics.Client")[0].opt_in == {"send"}


def test_switches() -> None:
    switch = CATALOG.switch("posthog.disabled")
    assert switch is not None
    assert (switch.prefix, switch.off_when) == ("posthog", True)
    switch = CATALOG.switch("segment.analytics.send")
    assert switch is not None
    assert (switch.prefix, switch.off_when) == ("segment.analytics", False)
    switch = CATALOG.switch("posthog.Posthog().disabled")
    assert switch is not None
    assert switch.prefix == "posthog.Posthog()"
    assert CATALOG.switch("posthog.debug") is None


@pytest.mark.parametrize(
    ("host", "recipient"),
    [
        ("api.segment.io", "segment"),
        ("API2.Amplitude.com", "amplitude"),
        ("www.google-analytics.com", "google_analytics"),
        ("business-api.tiktok.com", "tiktok"),
        ("api.criteo.com", "criteo"),
        ("slack.com", "slack"),
        ("shophelp.zendesk.com", "zendesk"),
        ("graph.facebook.com", "facebook"),
        ("us1.api.mailchimp.com", "mailchimp"),
        ("o12.ingest.sentry.io.", "sentry"),
    ],
)
def test_hosts(host: str, recipient: str) -> None:
    found = CATALOG.host(host)
    assert found is not None
    assert found.key == recipient


@pytest.mark.parametrize("host", ["", "shop.example", "notsegment.io", "localhost", "segment.io.evil.example", "com"])
def test_hosts_of_nobody(host: str) -> None:
    assert CATALOG.host(host) is None


def test_words_for_the_relevance_filter() -> None:
    assert {"mixpanel", "segment.analytics", "analytics", "google.genai", "sentry_sdk", "django"} <= CATALOG.roots
    assert {"capture", "Posthog"} <= set(CATALOG.sending_words("posthog"))
    assert {"capture", "disabled"} <= set(CATALOG.tracking_words("posthog"))
    assert "set_user" in CATALOG.sending_words("sentry_sdk")
    assert "set_user" not in CATALOG.tracking_words("sentry_sdk")
    assert "info" in CATALOG.log_words
    assert {("facebook_business",), ("graph", "facebook"), ("ads", "x"), ("branch", "io")} <= CATALOG.advertising_words
    assert not any(words == (word,) for word in ("x", "amazon", "google", "com") for words in CATALOG.advertising_words)
    assert not any("(" in root for root in CATALOG.roots)
    assert not any("(" in word or "." in word for word in CATALOG.sending_words("posthog"))


OWN = {
    "name": "Trackwerk",
    "company": "Trackwerk GmbH",
    "category": "product analytics",
    "purpose": "analytics",
    "country": "DE",
    "privacy": "https://trackwerk.example/privacy",
    "hosts": ["*.trackwerk.example"],
    "sink": [
        {"names": ["trackwerk.*.note"], "signature": "who, what", "data": ["who"], "person": "who", "tracking": True},
        {"names": ["trackwerk.quiet.note"], "signature": "what", "data": ["what"]},
    ],
}


def test_own_third_parties() -> None:
    own = CATALOG.extended(recipients=[("trackwerk", OWN)])
    assert own.recipients["trackwerk"].name == "Trackwerk"
    assert own.sinks("trackwerk.loud.note")[0].person == "who"
    assert own.sinks("trackwerk.loud.note")[0].name == "trackwerk.*.note"
    # An exact segment goes before a star.
    assert own.sinks("trackwerk.quiet.note")[0].person is None
    assert own.sinks("trackwerk.note") == ()
    host = own.host("in.trackwerk.example")
    assert host is not None
    assert host.key == "trackwerk"
    assert own.sinks("mixpanel.Mixpanel().track") == CATALOG.sinks("mixpanel.Mixpanel().track")
    assert own.digest != CATALOG.digest
    assert CATALOG.sinks("trackwerk.loud.note") == ()
    assert CATALOG.host("in.trackwerk.example") is None
    assert "trackwerk" not in CATALOG.recipients


def test_nothing_added_is_the_same_catalog() -> None:
    assert CATALOG.extended() is CATALOG
    assert CATALOG.extended(persons=["mitglied"]).digest != CATALOG.digest


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"purpose": "spying"}, "trackwerk: purpose = 'spying' should be one of analytics"),
        ({"hosts": ["HTTP://x"]}, "trackwerk: hosts = 'HTTP://x' should be host names"),
        ({"colour": "red"}, "trackwerk: unknown key 'colour'"),
        ({"sink": [{"names": ["a.b"], "signature": "x", "data": ["y"]}]}, "no. 1: data = 'y' should be a parameter"),
        ({"sink": [{"names": ["a.b"], "signature": "x, x"}]}, "signature = 'x, x' should be the parameters"),
        ({"sink": [{"names": ["a..b"], "signature": ""}]}, "names = 'a..b' should be a dotted name"),
        ({"sink": [{"names": [], "signature": ""}]}, "names = [] should be at least one name"),
        ({"sink": [{"names": ["a.b"], "tracking": "yes"}]}, "tracking = 'yes' should be true or false"),
        ({"sink": "a.b"}, "sink = 'a.b' should be tables"),
    ],
)
def test_mistakes_are_told_with_their_place(change: dict[str, object], message: str) -> None:
    with pytest.raises(CatalogError) as error:
        CATALOG.extended(recipients=[("trackwerk", {**OWN, **change})])
    assert message in str(error.value)


def test_signatures() -> None:
    signature = parse("who, what=None, *, loud=False, tone, **more")
    assert signature.positional == ("who", "what")
    assert signature.keyword_only == ("loud", "tone")
    assert signature.required == {"who", "tone"}
    assert (signature.var_positional, signature.var_keyword) == (None, "more")
    assert accepts(signature, 1, ["tone"])
    assert accepts(signature, 2, ["tone", "anything"])
    assert not accepts(signature, 1, [])
    assert accepts(signature, 1, [], unpacked=True)
    assert not accepts(signature, 1, ["who", "tone"])
    assert not accepts(signature, 3, ["tone"])
    assert not accepts(parse("a"), 1, ["b"])
    assert accepts(parse("*rest"), 5, [])


def test_importing_stays_light() -> None:
    code = (
        "import sys; from flake8_privacy.catalog.loader import shipped; shipped(); "
        "print([m for m in ('tomli', 'tomllib', 'dataclasses', 'inspect', 'ast', 'hashlib', 'pathlib') if m "
        "in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", "import sys; sys.path[:0] = " + repr(sys.path) + "; " + code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == "[]"
