"""Profiles of a forum, written by a model."""
import json

from openai import OpenAI

client = OpenAI(base_url="http://llm.internal/v1")


class Profile:
    political_opinion: str | None
    mood: str | None
    ethnicity: str | None


def ask(prompt):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}])
    return answer.choices[0].message.content


def politics(profile: Profile, posts):
    profile.political_opinion = ask("Which party does the writer vote for? " + " ".join(posts))  # expect: PRV401


def mood(profile: Profile, posts):
    profile.mood = ask("What is the mood? " + " ".join(posts))


def from_json(profile: Profile, posts):
    data = json.loads(ask("As JSON: ethnicity, mood. " + " ".join(posts)))
    profile.ethnicity = data["ethnicity"]  # expect: PRV401
    profile.mood = data["mood"]


def classify_sexual_orientation(posts):  # expect: PRV401
    answer = ask("Is the writer gay? " + " ".join(posts))
    return answer.strip().lower() == "yes"


def classify_spam(posts):
    return ask("Spam? " + posts[0]) == "yes"


def update(profile: Profile, body):
    profile.ethnicity = body["ethnicity"]
    profile.political_opinion = body.get("political_opinion")


def export(profile: Profile):
    return {"ethnicity": profile.ethnicity, "political_opinion": profile.political_opinion}


def clear(profile: Profile):
    profile.ethnicity = None
    profile.political_opinion = None
