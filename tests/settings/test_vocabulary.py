"""Third parties and data categories in the settings are those of the catalog."""

import pytest

from flake8_privacy.catalog.loader import shipped
from flake8_privacy.project.vocabulary import verified
from flake8_privacy.settings import RecipientSettings, Settings, SettingsError


def test_an_unknown_third_party_is_named_with_its_file_and_the_nearest() -> None:
    settings = Settings(recipients=(RecipientSettings("mixpanell", consent="banner"),))
    with pytest.raises(SettingsError, match=r"pyproject\.toml: .*recipients.* 'mixpanell'; did you mean .*mixpanel"):
        verified(settings, "pyproject.toml")


def test_an_unknown_category_is_named_with_its_field() -> None:
    settings = Settings(fields=(("card", "user.contact.emial"),))
    with pytest.raises(SettingsError, match=r"card = 'user\.contact\.emial' .*did you mean .*user\.contact\.email"):
        verified(settings, "pyproject.toml")


def test_known_ones_pass() -> None:
    category = next(iter(shipped().names.categories))
    settings = Settings(recipients=(RecipientSettings("mixpanel"),), fields=(("card", category),))
    assert verified(settings, "pyproject.toml") is settings
