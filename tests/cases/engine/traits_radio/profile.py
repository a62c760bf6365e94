"""What listeners like."""
from collections import Counter

from .tables import Listener

LEANINGS = {"Morning Flag": "right", "Red Hour": "left"}


def update_profile(session, listener: Listener):
    shows = Counter(play.show for play in listener.plays)
    listener.favourite_show = shows.most_common(1)[0][0]
    leanings = Counter(LEANINGS[show] for show in shows if show in LEANINGS)
    if leanings:
        listener.political_leaning = leanings.most_common(1)[0][0]  # expect: PRV401
    session.commit()


def answer_survey(session, listener: Listener, answers):
    listener.political_leaning = answers.get("political_leaning")
    listener.ethnicity = answers.get("ethnicity")
    session.commit()


def detect_ethnicity(name_model, surname):  # expect: PRV401
    return name_model.classify(surname)


def detect_show(model, clip):
    return model.classify(clip)
