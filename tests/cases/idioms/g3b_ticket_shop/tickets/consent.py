"""Reads the choice that the banner has stored."""
from flask import Request

COOKIE = "cookie_consent"


def statistics_allowed(request: Request) -> bool:
    """Whether this visitor agreed to statistics and sends no privacy signal."""
    if request.headers.get("Sec-GPC") == "1" or request.headers.get("DNT") == "1":
        return False
    return "statistics" in request.cookies.get(COOKIE, "").split("|")


def is_human(request: Request) -> bool:
    """Whether the browser says that it is one."""
    return "bot" not in request.headers.get("User-Agent", "").lower()
