"""PRV403: a model learns from a sensitive field."""

from collections.abc import Iterator

from ...model.events import TraitEvent
from ..base import Draft, Example, Rule
from ..traits import trait_draft


class SensitiveTraitAsFeature(Rule[TraitEvent]):
    """A sensitive field is among the features of a model."""

    code = "PRV403"
    name = "sensitive-trait-as-feature"
    severity = "warning"
    summary = "A sensitive field is among the features of a model."
    what = (
        "A column or field about health, religion, ethnicity, politics, union membership, sexual orientation or genes "
        "is given to a model that is trained or asked: selected from a frame, listed among features, named in a "
        "formula or put into a vector. What only groups or measures by it (a fairness audit), drops it, or serves the "
        "health of the person is left alone."
    )
    why = (
        "A model that may use the trait will: prices, ranks and offers then depend on it, and nobody sees that they "
        "do. "
        "Without explicit consent or a law that demands it, such data must not be used for this at all."
    )
    mend = "Leave the column out of the features, and measure with it afterwards whether the model is fair."
    provisions = ("GDPR Art. 9(1)", "GDPR Art. 22(4)")
    examples = (
        Example(
            "Columns of a frame, a list of features, a formula, a vector",
            {
                "training.py": """\
import statsmodels.formula.api as smf
from sklearn.linear_model import LogisticRegression

FEATURES = ["orders", "weeks", "ethnicity"]  # report


def train_offers(frame):
    X = frame[["age", "religion", "orders"]]  # report
    return LogisticRegression().fit(X, frame["accepted_offer"])


def train_prices(frame, model):
    return model.fit(frame[FEATURES], frame["price_paid"])


def explain(frame):
    return smf.ols("price ~ weeks + religion", data=frame).fit()  # report


def score(customer, model):
    vector = [customer.orders, customer.is_pregnant]  # report
    return model.predict([vector])
"""
            },
        ),
        Example(
            "Other features, columns that are dropped, and audits",
            {
                "training.py": """\
from fairlearn.metrics import demographic_parity_difference


def train(frame, model):
    return model.fit(frame[["orders", "weeks"]], frame["basket_value"])


def train_rest(frame, model):
    return model.fit(frame.drop(columns=["religion", "ethnicity"]), frame["basket_value"])


def audit(frame, model):
    predicted = model.predict(frame[["orders", "weeks"]])
    gap = demographic_parity_difference(frame["accepted"], predicted, sensitive_features=frame["ethnicity"])
    return gap, frame.groupby("religion")["accepted"].mean()
"""
            },
        ),
    )

    def check(self, event: TraitEvent) -> Iterator[Draft]:
        """A finding at the statement that names the field."""
        if event.kind == "feature":
            yield trait_draft(self, event, "a model learns from {trait}: {name} is among its features")
