"""Profiles in a bookshop, by rules over what people buy."""
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Reader:
    code: str
    baskets: list[str] = field(default_factory=list)
    faith: str | None = None
    pregnancy_likelihood: float = 0.0
    favourite_genre: str = ""
    traits: dict = field(default_factory=dict)


FAITHS = {"talmud": "jewish", "quran": "muslim", "gita": "hindu"}


def guess_faith(reader: Reader):  # expect: PRV401
    seen = Counter(FAITHS[title] for title in reader.baskets if title in FAITHS)
    return seen.most_common(1)[0][0] if seen else None


def refresh(reader: Reader, model):
    reader.favourite_genre = Counter(reader.baskets).most_common(1)[0][0]
    reader.pregnancy_likelihood = float(model.predict_proba([reader.baskets])[0][1])  # expect: PRV401
    reader.traits["depression_score"] = sum(title in {"black-dog"} for title in reader.baskets)  # expect: PRV401
    reader.traits["speed"] = len(reader.baskets) / 12


def window_ad(reader: Reader):
    if reader.pregnancy_likelihood > 0.7:  # expect: PRV402
        return "baby-sale"
    return "bestsellers"


def shelf_for(reader: Reader):
    return reader.favourite_genre


def newsletter_groups(readers):
    return {
        "muslim_readers_offers": [r.code for r in readers if r.faith == "muslim"],  # expect: PRV402
        "crime_offers": [r.code for r in readers if r.favourite_genre == "crime"],
    }


def from_card(reader: Reader, card: dict):
    reader.faith = card.get("faith")
    return reader
