"""What a test of a type rules out, and what is said to the person at the terminal."""

import getpass
import logging

import psycopg2

logger = logging.getLogger(__name__)


def total(parts) -> int:
    size = 0
    for part in parts:
        if isinstance(part, str):
            size += len(part)
        elif isinstance(part, dict):
            size += len(part["text"])
        else:
            logger.warning("no text: %s", part)
    return size


def shown(part) -> None:
    if isinstance(part, bytes):
        return
    if isinstance(part, dict):
        logger.warning("not looked into: %s", len(part))
    else:
        logger.warning("as it is: %s", part)


def letter(customer) -> int:
    shown(customer.email)  # expect: PRV601
    return total([customer.email, "x"])


def notice(customer) -> None:
    said(customer.email)  # expect: PRV601


def said(part) -> None:
    if isinstance(part, str):
        logger.warning("said: %s", part)


def register(username=None) -> str:
    username = username or input("Name: ")
    password = getpass.getpass(f"Password of {username}: ")
    print(f"{username} is registered")
    return password


def report(username) -> None:
    print(f"{username} is registered")  # expect: PRV601


def connect(host, port, username):
    logger.info("logs in as %s at %s:%s", username, host, port)
    return psycopg2.connect(host=host, port=port, user=username)
