"""Leaving lists of a planetarium behind a dependency, and documents that are only hidden."""
from fastapi import APIRouter, Depends, Form, HTTPException, Request

from .store import db, leave

router = APIRouter()


def visitor(request: Request):
    name = request.session.get("name")
    if name is None:
        raise HTTPException(status_code=401)
    return name


def by_token(token: str):
    name = db.tokens.find_one({"token": token})
    if name is None:
        raise HTTPException(status_code=404)
    return name


@router.post("/stars/unsubscribe")
async def unsubscribe_from_stars(name: str = Depends(visitor)):  # expect: PRV501
    leave(name, "stars")


@router.post("/comets/unsubscribe")
async def unsubscribe_from_comets(name: str = Depends(by_token)):
    leave(name, "comets")


@router.post("/moons/unsubscribe/{token}")
async def unsubscribe_from_moons(token: str, sure: int = Form(0)):  # expect: PRV501
    if sure < 2:
        return {"ask": "Are you really sure?"}
    return leave(by_token(token), "moons")


def erase_user(key):  # expect: PRV504
    db.users.update_one({"_id": key}, {"$set": {"deleted": True}})


def delete_user(key):
    db.users.delete_one({"_id": key})


def hide_show(key):
    db.shows.update_one({"_id": key}, {"$set": {"deleted": True}})
