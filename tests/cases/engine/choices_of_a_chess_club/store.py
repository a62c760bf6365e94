"""A store in memory."""
from dataclasses import dataclass, field


@dataclass
class ClubMember:
    email: str
    active: bool = True
    photo_consent: bool = False
    lists: set[str] = field(default_factory=set)


class Store:
    def __init__(self):
        self.members: dict[int, ClubMember] = {}

    def by_signature(self, signature: str) -> int:
        return int(signature.partition(".")[0])

    async def drop(self, member: int, name: str) -> None:
        self.members[member].lists.discard(name)

    async def set(self, member: int, **values) -> None:
        for name, value in values.items():
            setattr(self.members[member], name, value)

    async def delete_member(self, member: int) -> None:
        del self.members[member]

    async def everybody(self) -> list[ClubMember]:
        return list(self.members.values())


store = Store()
