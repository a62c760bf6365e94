"""What names say about consent, for which purpose, and who guards it."""

import pytest

from flake8_privacy.catalog.loader import shipped
from flake8_privacy.catalog.schema import ConsentName

NAMES = shipped().names

GRANTED = {
    "any": "has_consented consent _consent consents consented consented_at opted_in opted_in_at tracking_permission "
    "allow_tracking accepted_cookies cookie_consent cookie_preferences data_sharing shares_data data_sharing_opt_in "
    "may_track can_be_tracked tracking_allowed takes_part any_consent consent_given hasConsented user_consent "
    "tracking_consent is_opted_in agreed_to_tracking opt_in kedro_consent consent_status",
    "analytics": "analytics_consent opted_in_to_analytics allows_analytics accepts_statistics telemetry_enabled "
    "ANALYTICS_ENABLED enable_telemetry MEM0_TELEMETRY COLLECT_ANALYTICS TELEMETRY send_anonymous_usage_stats "
    "gatherUsageStats usage_stats_enabled can_be_measured may_measure is_telemetry_enabled should_log_telemetry "
    "metrics_enabled share_usage_data_consent analytics_opt_in consent_analytics BUILDTOOL_TELEMETRY "
    "statistics_consent "
    "has_consented_to_analytics analyticsConsent telemetry_turned_on use_analytics useAnalytics",
    "marketing": "marketing_opt_in marketing_consent accepts_marketing marketing_permission consents_to_marketing "
    "opt_in_to_partner_offers",
    "newsletter": "newsletter_consent newsletter_opt_in newsletter_subscribed allow_newsletters sms_consent "
    "email_opt_in "
    "opt_in_to_sms marketing_email_opt_in",
    "advertising": "advertising_consent ad_tracking_consent partner_sharing_consent",
    "personalisation": "personalisation_allowed personalization_consent recommendation_consent may_personalise "
    "profiling_consent",
    "functional": "functional_consent location_consent photo_consent necessary_cookies_consent",
}
REFUSED = {
    "any": "opted_out opt_out opted_out_of_tracking do_not_track DNT HTTP_DNT Sec-GPC HTTP_SEC_GPC gpc "
    "tracking_refused "
    "refuses_tracking refuses_data_sharing dont_track declined_cookies consent_withdrawn consent_denied "
    "consent_revoked "
    "has_opted_out is_opted_out optedOut opted_out_of_sharing no_consent",
    "analytics": "telemetry_disabled disable_telemetry KEDRO_DISABLE_TELEMETRY no_analytics SCARF_NO_ANALYTICS "
    "analytics_opt_out opted_out_of_analytics analytics_disabled skip_telemetry SA_SKIP_METRICS _metrics_disabled "
    "telemetry_turned_off",
    "marketing": "refuses_marketing marketing_opt_out",
    "newsletter": "newsletter_opt_out",
}
NEITHER = (
    "consent_text consent_version consent_banner show_consent_banner consent_asked_at consent_link consent_page "
    "consent_url consent_form consented_pages opt_in_report is_authenticated loyalty_member MIXPANEL_TOKEN "
    "SENTRY_DSN "
    "SEND_SEGMENT_EVENTS feature_enabled email_enabled newsletter_seen newsletter opted_for_pickup analytics "
    "telemetry "
    "tracking_number tracking accepted_terms accepted_terms_of_service preferences permissions permission "
    "permission_required has_permission ad_supported requires_consent consent_required withdraw_consent "
    "grant_consent "
    "ANALYTICS cookies_enabled log_consent newsletter_frequency opt_out_later unsubscribe allowed agreed "
    "accepted_offer "
    "privacy_policy session_measured send_newsletter enabled disabled TELEMETRY_URL ANALYTICS_KEY posthog user track "
    "order_tracking_enabled accept_language allowed_hosts cache_enabled statistics usage metrics shares opt "
    "consent_id consent_model marketing campaign cookies can_view_analytics enable_data_sharing_consent"
)


@pytest.mark.parametrize(("purpose", "names"), GRANTED.items())
def test_granted(purpose: str, names: str) -> None:
    for name in names.split():
        assert NAMES.consent(name) == ConsentName(True, purpose), name


@pytest.mark.parametrize(("purpose", "names"), REFUSED.items())
def test_refused(purpose: str, names: str) -> None:
    for name in names.split():
        assert NAMES.consent(name) == ConsentName(False, purpose), name


@pytest.mark.parametrize("name", NEITHER.split())
def test_no_consent_at_all(name: str) -> None:
    assert NAMES.consent(name) is None


def test_a_negation_turns_a_refusal() -> None:
    assert NAMES.consent("not_opted_out") == ConsentName(True, "any")
    assert NAMES.consent("unsubscribed") == ConsentName(False, "newsletter")


@pytest.mark.parametrize(
    "name",
    "requires_consent consent_required require_consent ensure_consent if_consented "
    "with_consent check_consent skip_if_opted_out consent_or_stop unless_opted_out".split(),
)
def test_guards_that_let_the_willing_through(name: str) -> None:
    assert NAMES.consent_guard(name) == ConsentName(True, "any")


def test_guards_name_their_purpose() -> None:
    assert NAMES.consent_guard("analytics_consent_required") == ConsentName(True, "analytics")
    assert NAMES.consent_guard("require_marketing_opt_in") == ConsentName(True, "marketing")


@pytest.mark.parametrize(
    "name", "when_permitted login_required permission_required timed has_consent require_POST".split()
)
def test_other_decorators(name: str) -> None:
    assert NAMES.consent_guard(name) is None


def test_choices_are_keys_of_forms_and_preferences() -> None:
    assert NAMES.choice("newsletter") == ConsentName(True, "newsletter")
    assert NAMES.choice("analytics") == ConsentName(True, "analytics")
    assert NAMES.choice("do_not_track") == ConsentName(False, "any")
    assert NAMES.choice("quantity") is None


@pytest.mark.parametrize(
    "value", ["yes", "Y", "1", "true", "on", "all", "granted", "accepted", "allow", "opt_in", True, 1]
)
def test_answers_that_grant(value: object) -> None:
    assert NAMES.answer(value) is True


@pytest.mark.parametrize("value", ["no", "0", "false", "off", "none", "denied", "refused", "opt_out", "", False, 0])
def test_answers_that_refuse(value: object) -> None:
    assert NAMES.answer(value) is False


@pytest.mark.parametrize("value", ["analytics", "perhaps", None, 2, 1.0, [], b"yes"])
def test_values_that_are_no_answer(value: object) -> None:
    assert NAMES.answer(value) is None


def test_purposes() -> None:
    expected = {
        "analytics": "analytics",
        "Purpose.FUNCTIONAL": "functional",
        "cookie_consent.analytics": "analytics",
        "marketing": "marketing",
        "newsletter": "newsletter",
        "ads": "advertising",
        "session_replay": "recording",
        "tracking": "any",
        "statistics": "analytics",
        "user": None,
        "": None,
    }
    assert {text: NAMES.purpose(text) for text in expected} == expected


def test_what_consent_covers() -> None:
    assert NAMES.covers("any", "advertising")
    assert NAMES.covers("analytics", "analytics")
    assert NAMES.covers("marketing", "advertising")
    assert NAMES.covers("newsletter", "marketing")
    assert not NAMES.covers("newsletter", "advertising")
    assert not NAMES.covers("analytics", "advertising")
    assert not NAMES.covers("functional", "analytics")
    assert not NAMES.covers("advertising", "marketing")


def test_participation_is_consent_or_a_tier() -> None:
    for name in ("ad_supported", "with_ads", "shared", "tracked", "data_sharing_consent", "takes_part", "shares_data"):
        assert NAMES.participation(name) == ConsentName(True, "any"), name
    for name in ("private", "ad_free", "without_ads", "no_tracking", "PRIVATE_PLAN", "opted_out"):
        assert NAMES.participation(name) == ConsentName(False, "any"), name
    for name in ("loyalty_member", "account", "premium", "is_authenticated", "standard"):
        assert NAMES.participation(name) is None, name
