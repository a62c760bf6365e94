"""PRV401: code guesses what a person never told."""

from collections.abc import Iterator

from ...model.events import TraitEvent
from ..base import Draft, Example, Rule
from ..traits import trait_draft


class SensitiveTraitInferred(Rule[TraitEvent]):
    """A sensitive trait is derived from other data about a person."""

    code = "PRV401"
    name = "sensitive-trait-inferred"
    severity = "warning"
    summary = "A sensitive trait is guessed from other data."
    what = (
        "Code derives health, pregnancy, religion, ethnicity, politics, union membership, sexual orientation or genes "
        "of a person from something else: a model predicts it, a language model answers it, or a rule reads it off "
        "purchases, names, places or clicks. The finding stands where the trait is written, or at the function that is "
        "named to infer it. What people said themselves (a form, a request, their own record) is no guess."
    )
    why = (
        "A guess about such a trait is data of that kind, whether it is right or wrong, and it is made behind the "
        "person's back. Using it needs their explicit consent, and a wrong one cannot be corrected by those who do not "
        "know of it."
    )
    mend = "Ask, and say what for, or do without. Where you only want to offer what fits, let people choose topics."
    provisions = ("GDPR Art. 9(1)", "GDPR Art. 22(4)")
    examples = (
        Example(
            "A model, a language model, a rule over what was bought, and a function named after its guess",
            {
                "profiles.py": """\
from openai import OpenAI

client = OpenAI()
BABY_THINGS = {"zinc", "cotton", "unscented lotion"}


def score(customer, history, model):
    customer.is_pregnant = bool(model.predict([history.vector()])[0])  # report


def label(reader, titles):
    answer = client.responses.create(model="gpt-4o", input=f"Which faith do these titles point to? {titles}")
    reader.religion = answer.output_text  # report


def mark(customer, basket):
    if len(BABY_THINGS & basket.skus) > 2:
        customer.is_pregnant = True  # report


def infer_political_opinion(donations):  # report
    return max(donations, key=len)
"""
            },
        ),
        Example(
            "What the person said, and guesses about other things",
            {
                "profiles.py": """\
def save_profile(member, form):
    member.religion = form.cleaned_data["religion"]
    member.is_pregnant = form.data.get("is_pregnant") == "yes"


def score(customer, history, model):
    customer.churn_score = model.predict_proba([history.vector()])[0]


def label(book, model):
    book.theme = model.predict([book.text])[0]


def infer_shoe_size(purchases):
    return max(line.size for line in purchases)
"""
            },
        ),
    )

    def check(self, event: TraitEvent) -> Iterator[Draft]:
        """A finding where the trait is written."""
        if event.kind == "inferred":
            yield trait_draft(self, event, "{trait} is guessed from other data: {name}")
