"""Values that go through name spaces, texts that are read back, reductions and what follows a constructor."""
import json
import logging
from dataclasses import dataclass, field
from functools import reduce
from types import SimpleNamespace

logger = logging.getLogger(__name__)


@dataclass
class Label:
    body: str
    text: str = field(init=False)

    def __post_init__(self):
        self.text = f"<{self.body}>"


def in_space(member):
    space = SimpleNamespace(plan=member.plan, to=member.email)
    logger.info("%s", space.to)  # expect: PRV601
    logger.info("%s", space.plan)
    logger.info("%s", vars(space))  # expect: PRV601


def read_back(member):
    body = json.loads(json.dumps({"plan": member.plan, "to": member.email}))
    logger.info("%s", body["to"])  # expect: PRV601
    logger.info("%s", body["plan"])


def reduced(member):
    logger.info("%s", reduce(lambda left, right: f"{left}{right}", [member.plan, member.email], ""))  # expect: PRV601
    logger.info("%s", reduce(lambda left, right: f"{left}{right}", [member.plan, member.seat], ""))


def labelled(member):
    logger.info("%s", Label(member.email).text)  # expect: PRV601
    logger.info("%s", Label(member.plan).text)
