"""PRV107: a personal field stands in a prompt for a hosted model."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule
from ..disclosures import sharing_draft


class PersonalDataInPrompt(Rule[DisclosureEvent]):
    """A personal field stands in a prompt for a hosted model."""

    code = "PRV107"
    name = "personal-data-in-prompt"
    severity = "warning"
    summary = "A personal field stands in a prompt for a hosted model."
    what = (
        "A personal field or a whole record becomes part of a prompt, a message or a document that a hosted model is "
        "given, however the text is put together. Text that went through a function which redacts, and models on hosts "
        "of the project's own (setting first-party), are left alone."
    )
    why = (
        "A prompt is stored by the company that runs the model, read by people who review abuse, and may end in the "
        "training of the next model. A name or an address seldom makes the answer better."
    )
    mend = (
        "Put a placeholder in the prompt and the value into the answer afterwards, redact free text before it is sent, "
        "or run the model yourself."
    )
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 28", "GDPR Art. 44")
    examples = (
        Example(
            "A greeting that the model need not write",
            {
                "drafts.py": """\
from openai import OpenAI

client = OpenAI()


def draft(customer, question):
    text = f"Answer {customer.first_name} politely: {question}"
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])  # report


def draft_without(customer, question):
    messages = [{"role": "user", "content": f"Answer politely: {question}"}]
    answer = client.chat.completions.create(model="m", messages=messages)
    return f"Dear {customer.first_name},\\n{answer.choices[0].message.content}"
"""
            },
        ),
        Example(
            "Redacted text",
            {
                "summaries.py": """\
import anthropic

client = anthropic.Anthropic()


def redact_pii(text):
    return text


def summary(patient):
    text = redact_pii(f"{patient.full_name}: {patient.notes}")
    return client.messages.create(model="m", max_tokens=99, messages=[{"role": "user", "content": text}])
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data in a prompt."""
        if event.code == self.code:
            yield sharing_draft(self, event)
