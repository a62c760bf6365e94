"""Names that look like guesses of traits, and some that are."""
import re


def predict_price(model, rows):
    return model.predict(rows)


def detect_language(text, model):
    return model.predict([text])[0]


def classify_disease(image, net):
    return net.predict(image)


def rate_religious_texts(texts):
    return sorted(texts, key=len)


class Visitor:
    def __init__(self, form, history):
        self.religion = form.get("religion")
        self.history = history
        self.device_disabled = False

    def mark(self, failures):
        self.is_disabled = failures > 3

    def guess(self, model):
        self.probable_sexual_orientation = model.predict([self.history])[0]  # expect: PRV401
        self.probable_basket = model.predict([self.history])[1]


def political_party(visitor):
    return visitor.registration["political_party"]


def likely_voter_of(visitor, model):
    visitor.predicted_party_preference = model.predict([visitor.history])  # expect: PRV401


def discount_for(visitor):
    if visitor.religion:  # expect: PRV402
        return 5
    return 0


def greeting(visitor):
    if visitor.religion == "none":
        return "Hello"
    return "Welcome"


def diet_warning(visitor, dish):
    if visitor.allergies and set(visitor.allergies) & set(dish.allergens):
        return f"Warning: {dish.name} holds what you cannot eat"
    return ""


def senior_price(visitor):
    return 7 if visitor.age > 64 else 9


def products_of_faith(products):
    return [p for p in products if p.religion == "jewish"]


def is_health_article(article):
    return bool(re.search("health|diabetes", article.text))
