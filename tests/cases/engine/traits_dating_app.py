"""A dating app: guesses, filters and adverts."""
import json

import anthropic
import lightgbm as lgb
import numpy as np
import polars as pl
from transformers import pipeline

llm = anthropic.Anthropic()
stance = pipeline("text-classification", model="stance")


class ProfileEnricher:
    def __init__(self, repository):
        self.repository = repository
        self.orientation_model = lgb.Booster(model_file="o.txt")

    def enrich(self, profile, swipes):
        features = np.array([[s.duration for s in swipes]])
        profile.sexual_orientation = self.orientation_model.predict(features).argmax()  # expect: PRV401
        self.repository.save(profile)

    def bio_stats(self, profile):
        profile.bio_length = len(profile.bio)
        profile.reply_rate = profile.replies / max(profile.received, 1)
        self.repository.save(profile)

    def read_bio(self, profile):
        reply = llm.messages.create(
            model="claude", max_tokens=20,
            messages=[{"role": "user", "content": f"Religion of the author as JSON: {profile.bio}"}],
        )
        data = json.loads(reply.content[0].text)
        profile.religion = data["religion"]  # expect: PRV401
        self.repository.save(profile)

    def translate_bio(self, profile):
        reply = llm.messages.create(model="claude", max_tokens=20, messages=[{"role": "user", "content": profile.bio}])
        profile.bio_en = reply.content[0].text
        self.repository.save(profile)

    def note_politics(self, profile, posts):
        scores = stance([post.text for post in posts])
        setattr(profile, "political_orientation", scores[0]["label"])  # expect: PRV401


def estimate_pregnancy_week(member, log):  # expect: PRV401
    days = [entry.day for entry in log if entry.kind == "nausea"]
    return (max(days) - min(days)) // 7 if days else 0


def fill_in(member, body):
    member.sexual_orientation = body["sexual_orientation"]
    member.religion = body.get("religion") or None
    member.political_orientation = normalised(body["politics"])


def normalised(answer):
    return answer.strip().lower() if answer else None


def frame_of(swipes: pl.DataFrame):
    return swipes.with_columns(is_gay=pl.col("same_sex_swipes") / pl.col("swipes") > 0.5)  # expect: PRV401


def weekly_counts(swipes: pl.DataFrame):
    return swipes.group_by("week").agg(pl.len())
