"""Retries know the outbox, and the outbox knows them."""


def later(recipient: str, tries: int) -> None:
    """Put a message back."""
    from .outbox import deliver

    deliver(recipient, tries)
