"""Templates for an agent of a housing association."""
from string import Template

LETTER = Template("Write to $who about the boiler in flat $flat.")
SUMMARY = "Summarise the repair log of flat {flat}:\n{log}"


class PromptBuilder:
    def __init__(self):
        self._lines = []

    def line(self, text):
        self._lines.append(text)
        return self

    def build(self):
        return "\n".join(self._lines)
