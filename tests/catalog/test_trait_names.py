"""Which names speak of a sensitive trait, and which of a guess about one."""

import pytest

from flake8_privacy.catalog.loader import shipped

TRAITS = shipped().names.traits


@pytest.mark.parametrize(
    ("name", "is_strong", "is_guess"),
    [
        ("religion", True, False),
        ("is_pregnant", True, False),
        ("customer_is_pregnant", True, False),
        ("has_hearing_loss", True, False),
        ("pregnancy_score", True, True),
        ("likely_muslim", False, True),
        ("is_likely_pregnant", True, True),
        ("predicted_religion", True, True),
        ("party_preference", True, False),
        ("disability", False, False),
    ],
)
def test_names_of_traits(name: str, *, is_strong: bool, is_guess: bool) -> None:
    trait = TRAITS.trait(name)
    assert trait is not None
    assert (trait.strong, trait.is_guess) == (is_strong, is_guess)


@pytest.mark.parametrize(
    "name",
    [
        "religion_books",
        "pregnancy_tests",
        "pregnancy_model",
        "religious_articles",
        "is_halal",
        "churn_score",
        "age",
        "third_party",
    ],
)
def test_names_of_other_things(name: str) -> None:
    assert TRAITS.trait(name) is None


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("pregnant-customers", True), ("diabetics-lookalike", True), ("cookbook-readers", False), ("runners", False)],
)
def test_groups_named_after_a_trait(text: str, *, is_told: bool) -> None:
    assert (TRAITS.within(text) is not None) is is_told


def test_a_phrase_is_found_anywhere_in_a_name() -> None:
    assert TRAITS.speaks("targeting.promotion", "add_coupon_to_wallet")
    assert not TRAITS.speaks("targeting.promotion", "add_line_to_wallet")
