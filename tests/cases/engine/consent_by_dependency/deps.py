"""Dependencies of a podcast API."""
from fastapi import Cookie, Depends, Header, HTTPException


def listener_id(session: str = Cookie()):
    return session


def measuring_allowed(analytics_consent: str | None = Cookie(default=None)) -> bool:
    return analytics_consent == "granted"


def beta_allowed(x_beta: str | None = Header(default=None)) -> bool:
    return x_beta == "yes"


def require_measuring(allowed: bool = Depends(measuring_allowed)):
    if not allowed:
        raise HTTPException(status_code=204)
