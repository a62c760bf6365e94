"""Memory of a bot for a language school."""


class Memory:
    def __init__(self, limit=10):
        self.limit = limit
        self.turns = []

    def add(self, role, content):
        self.turns.append({"role": role, "content": content})
        self.turns = self.turns[-self.limit:]

    def as_messages(self, system):
        return [{"role": "system", "content": system}, *self.turns]
