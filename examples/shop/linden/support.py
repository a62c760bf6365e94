"""The support assistant: a hosted model drafts, a person sends."""

import logging

from openai import OpenAI

from .privacy import redact

logger = logging.getLogger(__name__)
client = OpenAI()

TASK = "You answer questions about phones, routers and fibre lines. Be brief. Address nobody by name."


def draft_answer(ticket):
    """Let the model see the question without addresses and numbers; the greeting is added here."""
    messages = [{"role": "system", "content": TASK}, {"role": "user", "content": redact(ticket.question)}]
    answer = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    ticket.answer = f"Hello {ticket.customer.first_name},\n\n{answer.choices[0].message.content}"
    ticket.save(update_fields=["answer"])
    logger.info("drafted an answer to ticket %s, %d characters", ticket.pk, len(ticket.answer))


def draft_goodbye(customer):
    """Let the model write to somebody who leaves."""
    prompt = f"Write two friendly lines to {customer.first_name} {customer.last_name}, who ends the contract."
    answer = client.responses.create(model="gpt-4o-mini", input=prompt)  # expect: PRV107
    return answer.output_text


def describe(product):
    prompt = f"Describe {product.name} of {product.brand.name} in two sentences."
    answer = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])
    return answer.choices[0].message.content


def queue_for(ticket):
    """Choose the queue in which a ticket waits for a person."""
    if ticket.customer.tracking_consent:  # expect: PRV303
        return "express"
    return "standard"


def queue_for_outage(ticket):
    return "express" if ticket.is_outage else "standard"
