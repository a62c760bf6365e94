"""What we suggest to a customer, and what the suggestions are made of."""

from sklearn.linear_model import LogisticRegression


def note_nursery(customer, searches):
    """Note who will soon need a camera for the nursery."""
    if sum("baby monitor" in search.text for search in searches) > 2:
        customer.is_pregnant = True  # expect: PRV401
        customer.save(update_fields=["is_pregnant"])


def banner_for(customer):
    """Choose the banner above the account page."""
    if customer.is_pregnant:  # expect: PRV402
        return "banners/nursery.html"
    return "banners/summer.html"


def banner_by_basket(basket):
    """Choose the banner beside the basket by what lies in it."""
    return "banners/nursery.html" if basket.holds("camera") else "banners/summer.html"


def train_upgrades(frame):
    """Learn who takes a larger plan."""
    features = frame[["months", "gigabytes", "disability_status"]]  # expect: PRV403
    return LogisticRegression().fit(features, frame["upgraded"])


def train_returns(frame):
    """Learn which orders come back."""
    return LogisticRegression().fit(frame[["price", "weeks"]], frame["returned"])


def upgrades_by_group(frame, model):
    """Count how often each group is offered a larger plan, to see whether the model is fair."""
    frame = frame.assign(offered=model.predict(frame[["months", "gigabytes"]]))
    return frame.groupby("disability_status")["offered"].mean()


def save_accessibility(customer, form):
    """Keep what the customer tells us, so that the technician comes prepared."""
    customer.disability_status = form.cleaned_data["disability_status"]
    customer.save(update_fields=["disability_status"])
