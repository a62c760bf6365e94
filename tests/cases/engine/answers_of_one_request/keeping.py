"""What is kept for as long as one request is answered."""
from contextvars import ContextVar

lamp = ContextVar("lamp", default=False)
language = ContextVar("language", default="en")
