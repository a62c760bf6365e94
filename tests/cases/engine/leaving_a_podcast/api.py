from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException
from fastapi.security import OAuth2PasswordBearer
from sqlmodel import Session, select

from .models import Fan

router = APIRouter()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")


def session():
    with Session(None) as opened:
        yield opened


def fan_of_token(token: Annotated[str, Depends(oauth2)], db: Session = Depends(session)) -> Fan:
    fan = db.exec(select(Fan).where(Fan.nickname == token)).first()
    if fan is None:
        raise HTTPException(401)
    return fan


@router.post("/episodes/unsubscribe")
def unsubscribe_episodes(fan: Annotated[Fan, Depends(fan_of_token)], db: Session = Depends(session)):  # expect: PRV501
    fan.episodes_by_mail = False
    db.commit()
    return {"done": True}


@router.post("/specials/unsubscribe/{key}")
def unsubscribe_specials(key: str, db: Session = Depends(session)):
    fan = db.exec(select(Fan).where(Fan.nickname == key)).first()
    fan.specials = False
    db.commit()
    return {"done": True}


@router.post("/merch/unsubscribe/{key}")
def unsubscribe_merch(key: str, why: Annotated[str, Form()], db: Session = Depends(session)):  # expect: PRV501
    fan = db.exec(select(Fan).where(Fan.nickname == key)).first()
    fan.merch = False
    fan.note = why
    db.commit()
    return {"done": True}


@router.post("/live/unsubscribe/{key}")
def unsubscribe_live(key: str, why: Annotated[str | None, Form()] = None, db: Session = Depends(session)):
    fan = db.exec(select(Fan).where(Fan.nickname == key)).first()
    fan.live = False
    fan.note = why
    db.commit()
    return {"done": True}


@router.delete("/me")
def delete_me(fan: Annotated[Fan, Depends(fan_of_token)], db: Session = Depends(session)):  # expect: PRV504
    fan.deleted = True
    fan.email = ""
    fan.nickname = "gone"
    db.add(fan)
    db.commit()
    return {"done": True}


@router.delete("/me/hard")
def forget_me(fan: Annotated[Fan, Depends(fan_of_token)], db: Session = Depends(session)):
    db.delete(fan)
    db.commit()
    return {"done": True}


@router.get("/me")
def me(fan: Annotated[Fan, Depends(fan_of_token)]):
    return {"nick": fan.nickname, "mail": fan.email, "phone": fan.phone_number}
