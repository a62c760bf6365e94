"""Asks the hosted model, and the small one on the office machine."""
import os

import anthropic
from openai import OpenAI

from . import prompts

claude = anthropic.Anthropic()
office = OpenAI(base_url="http://localhost:11434/v1", api_key="none")
MODEL = os.environ.get("LETTER_MODEL", "claude-sonnet-4-5")


def ask(prompt, limit=600):
    messages = [{"role": "user", "content": prompt}]
    answer = claude.messages.create(model=MODEL, max_tokens=limit, system=prompts.GREETING, messages=messages)
    return answer.content[0].text


def ask_office(prompt):
    answer = office.chat.completions.create(model="llama3.1", messages=[{"role": "user", "content": prompt}])
    return answer.choices[0].message.content


class LetterWriter:
    def __init__(self, viewing):
        self.viewing = viewing

    def invite(self, applicant):
        prompt = prompts.letter_prompt(applicant, "a second viewing", self.viewing)
        return ask(prompt)  # expect: PRV107

    def invite_anybody(self):
        return ask(prompts.blank_prompt("a second viewing", self.viewing))

    def decline(self, applicant):
        text = ask(prompts.blank_prompt("a refusal", self.viewing), limit=300)
        return text.replace("Dear reader", prompts.salutation_of(applicant))

    def remind(self, applicant):
        return ask_office(prompts.letter_prompt(applicant, "missing papers", self.viewing))


def listing(flat):
    return ask(prompts.listing_prompt(flat), limit=900)


def compare(applicants, flat):
    question = "Who fits a flat with %d rooms?\n" % flat.rooms
    question += prompts.income_lines(applicants)
    return ask(question)  # expect: PRV107


def count_people(applicants, flat):
    question = "How many of these wishes does a flat with %d rooms meet?\n" % flat.rooms
    question += prompts.anonymous_lines(applicants)
    question += "\nThere are {} of them.".format(len(applicants))
    return ask(question)
