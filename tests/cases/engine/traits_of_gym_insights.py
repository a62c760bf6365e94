"""Insights of a gym app."""
from __future__ import annotations

import anthropic
import numpy as np
from sklearn.cluster import KMeans
from sklearn.tree import DecisionTreeClassifier

llm = anthropic.Anthropic(base_url="http://models.internal")


class Insights:
    def __init__(self, clusters: KMeans, tree: DecisionTreeClassifier):
        self.clusters = clusters
        self.tree = tree

    def update(self, athlete, sessions: np.ndarray):
        athlete.cluster = int(self.clusters.predict(sessions)[0])
        athlete.likely_pregnant = bool(self.tree.predict(sessions)[0])  # expect: PRV401
        athlete.plan = "gentle" if athlete.cluster == 2 else "normal"

    def mental_health_index(self, athlete, sessions) -> float:  # expect: PRV401
        missed = sum(1 for each in sessions if each.missed)
        return 1 - missed / len(sessions)

    def effort_index(self, athlete, sessions) -> float:
        return sum(each.watts for each in sessions) / len(sessions)

    def from_intake(self, athlete, intake):
        athlete.pregnant = intake.answers["pregnant"]
        athlete.heart_condition = intake.answers["heart_condition"]

    def ask_model(self, athlete, notes):
        message = llm.messages.create(
            model="local",
            max_tokens=5,
            messages=[{"role": "user", "content": f"Is the writer depressed? {notes}"}],
        )
        athlete.depression = message.content[0].text  # expect: PRV401

    def title_of(self, notes):
        message = llm.messages.create(
            model="local", max_tokens=5, messages=[{"role": "user", "content": f"A title for: {notes}"}]
        )
        return message.content[0].text


def upsell(athlete, shop):
    if athlete.likely_pregnant:  # expect: PRV402
        shop.offer(athlete.id, "pregnancy yoga", discount=10)
    elif athlete.cluster == 1:
        shop.offer(athlete.id, "crossfit", discount=10)


def leave_out_heavy(athlete, plan):
    if athlete.heart_condition:
        return [each for each in plan if each.load < 3]
    return plan
