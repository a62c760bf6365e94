from dataclasses import dataclass, field


@dataclass
class Choices:
    tracking: bool = False
    reminders: bool = True


@dataclass
class Owner:
    id: str
    choices: Choices = field(default_factory=Choices)
    opted_out: bool = False  # expect: PRV204

    def agreed_to_tracking(self):
        return self.choices.tracking and not self.opted_out

    @property
    def may_measure(self) -> bool:
        return self.choices.tracking
