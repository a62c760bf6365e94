"""Prices, sanitizing functions and loggers by name."""

import pytest

from flake8_privacy.catalog.loader import shipped

NAMES = shipped().names


@pytest.mark.parametrize(
    "name",
    "price prices fee cost amount premium monthly_rate tariff charge fare rent total surcharge subtotal price_cents "
    "REFUSING_PRICE monthly_price NO_DATA_FEE price_monthly basePrice rate PRIVACY_FEE amount_due fees".split(),
)
def test_amounts_that_a_person_pays(name: str) -> None:
    assert NAMES.price(name)


@pytest.mark.parametrize(
    "name",
    "discount rebate points reward coupon bonus refund count length limit rate_limit error_rate sample_rate "
    "conversion_rate weight score discount_price total_count total_users frame_rate user_total markup priced "
    "name".split(),
)
def test_other_numbers(name: str) -> None:
    assert not NAMES.price(name)


@pytest.mark.parametrize(
    "name",
    "mask redact_email anonymise anonymize_user pseudonymize tokenize encrypt hash_password scrub obfuscate "
    "pseudonym "
    "mask_iban _mask_email maskEmail to_pseudonym strip_pii pseudonym_for encrypt_field redactor".split(),
)
def test_sanitizers(name: str) -> None:
    assert NAMES.sanitizer(name)


@pytest.mark.parametrize("name", "unmask decrypt detokenize hash_email clean normalise strip format_email user".split())
def test_no_sanitizers(name: str) -> None:
    assert not NAMES.sanitizer(name)


@pytest.mark.parametrize("name", "logger LOG _logger log audit_logger LOGGER appLogger".split())
def test_loggers(name: str) -> None:
    assert NAMES.logger(name)


@pytest.mark.parametrize(
    "name", "log_entry blog login logs catalog audit_log dialog log10 log2 getLogger create_logger".split()
)
def test_no_loggers(name: str) -> None:
    assert not NAMES.logger(name)
