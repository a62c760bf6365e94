"""What members of the co-operative said in the privacy centre."""
import dataclasses
import datetime as dt


@dataclasses.dataclass(frozen=True)
class Answer:
    topic: str
    said_yes: bool
    at: dt.datetime


class PrivacyCentre:
    def __init__(self, answers):
        self._answers = {(a.topic): a for a in answers}

    def agreed_to(self, topic):
        answer = self._answers.get(topic)
        return answer is not None and answer.said_yes

    def last_visit(self):
        return max((a.at for a in self._answers.values()), default=None)
