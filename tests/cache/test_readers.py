"""Whether a field is read decides about it: an edit that adds or takes away a reader is seen, wherever it is."""

from pathlib import Path

import pytest

from tests.cache.conftest import Command

CHECK = ("check", "--all", "--output-format", "json", "--jobs", "1")
MODELS = """\
from django.db import models


class Customer(models.Model):
    phone_number = models.CharField(max_length=30)
    tracking_code = models.CharField(max_length=30)
"""
READERS = {
    "an attribute": "def label(customer):\n    return customer.phone_number\n",
    "a key": "def label(row):\n    return row['phone_number']\n",
    "a path of a query": "def label(crates):\n    return crates.filter(customer__phone_number__startswith='0')\n",
    "a whole record": "from shop.models import Customer\n\n\ndef label(pk):\n    return vars(Customer.get(pk))\n",
    "a list of names": "COLUMNS = ['phone_number', 'tracking_code']\n",
    "a display name": "def label(customer):\n    return customer.get_phone_number_display()\n",
}
OTHERS = {
    "a write": "def label(customer, value):\n    customer.phone_number = value\n",
    "a local name": "def label(value):\n    phone_number = value\n    return len(str(phone_number))\n",
    "nothing": "def label(value):\n    return value\n",
}


@pytest.fixture
def labels(shop: Path) -> Path:
    (shop / "shop/models.py").write_text(MODELS)
    return shop / "shop/labels.py"


def is_unused(said: object) -> bool:
    return "PRV702" in str(said)


@pytest.mark.parametrize("after", [*READERS, *OTHERS])
@pytest.mark.parametrize("before", ["nothing", "an attribute", "a write"])
def test_a_reader_comes_or_goes(command: Command, labels: Path, before: str, after: str) -> None:
    texts = READERS | OTHERS
    for key in (before, after):
        labels.write_text(texts[key])
        said = command(*CHECK)
        assert said == command(*CHECK, "--no-cache")
        assert is_unused(said) is (key in OTHERS)


def test_a_field_comes_that_nobody_has_named(command: Command, labels: Path) -> None:
    labels.write_text(READERS["an attribute"])
    assert not is_unused(command(*CHECK))
    (labels.parent / "models.py").write_text(MODELS + "    passport_number = models.CharField(max_length=30)\n")
    assert is_unused(command(*CHECK))


def test_a_template_shows_it_or_not(command: Command, labels: Path) -> None:
    labels.write_text(OTHERS["nothing"])
    template = labels.parent / "templates" / "label.html"
    template.parent.mkdir()
    for text, shows in (("{{ customer.pk }}", False), ("{{ customer.phone_number }}", True), ("phone_number", False)):
        template.write_text(text)
        assert is_unused(command(*CHECK)) is not shows
