"""Puts the pieces together."""
import parts


class PromptBuilder:
    """Collects pieces until somebody asks for the text."""

    def __init__(self, trip):
        self.trip = trip
        self.pieces = [parts.opening(trip)]

    def add(self, piece):
        self.pieces.append(piece)
        return self

    def text(self):
        return "\n\n".join(self.pieces)


def standard(trip):
    return PromptBuilder(trip).add(parts.company(trip)).add(parts.hotel(trip)).text()


def with_names(trip):
    prompt = standard(trip)
    prompt += "\nThe travellers:\n"
    prompt += parts.who(trip)
    return prompt


def from_door(trip):
    prompt = parts.opening(trip)
    for piece in (parts.pick_up(trip), parts.company(trip)):
        prompt = prompt + "\n" + piece
    return prompt
