"""The club's API."""
from fastapi import APIRouter, Depends

from .deps import Member, language
from .mail import mailer
from .store import store

router = APIRouter()


@router.post("/opt-out/tournament-mails")
async def opt_out_of_tournament_mails(member: Member):  # expect: PRV501
    await store.drop(member, "tournaments")
    return {"done": True}


@router.post("/opt-out/puzzle-mails/{signature}")
async def opt_out_of_puzzle_mails(signature: str, lang: str = Depends(language)):
    await store.drop(store.by_signature(signature), "puzzles")
    return {"done": True, "text": "Adieu" if lang == "fr" else "Goodbye"}


@router.post("/opt-out/blitz-mails/{signature}")
async def opt_out_of_blitz_mails(signature: str, confirmations: int = 0):  # expect: PRV501
    if confirmations < 3:
        return {"done": False, "text": "Are you really sure?"}
    await store.drop(store.by_signature(signature), "blitz")
    return {"done": True}


@router.delete("/members/me")
async def delete_me(member: Member):  # expect: PRV504
    await store.set(member, active=False)
    return {"done": True}


@router.delete("/members/me/everything")
async def erase_everything_of_me(member: Member):
    await store.delete_member(member)
    return {"done": True}


@router.post("/consents/photos")
async def grant_photos(member: Member):
    await store.set(member, photo_consent=True)
    return {"done": True}


@router.delete("/consents/photos")
async def withdraw_photos(member: Member):
    await store.set(member, photo_consent=False)
    return {"done": True}


@router.post("/send/simul")
async def send_simul_promotion():
    for member in await store.everybody():
        await mailer.send(member.email, "Simul with the master: 20 % off", "Come! Unsubscribe: /opt-out/puzzle-mails")
    return {"done": True}
