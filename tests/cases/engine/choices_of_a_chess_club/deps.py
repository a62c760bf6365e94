"""Dependencies (FastAPI)."""
from typing import Annotated

from fastapi import Cookie, Depends, Header, HTTPException


async def member_of_session(session: Annotated[str | None, Cookie()] = None) -> int:
    if session is None:
        raise HTTPException(status_code=401)
    return int(session)


async def language(accept_language: Annotated[str | None, Header()] = None) -> str:
    return accept_language or "en"


Member = Annotated[int, Depends(member_of_session)]
