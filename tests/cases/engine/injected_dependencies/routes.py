"""Routes behind what they depend on."""

from typing import Annotated

import fastapi
from fastapi import APIRouter, Depends

from deps import Adult, Agreed, Agreeing, Tracker, adult_visitor, agreeing_visitor, measuring, session, tracker, visitor

router = APIRouter(prefix="/open")
guarded = APIRouter(prefix="/guarded", dependencies=[Depends(agreeing_visitor)])


@router.get("/alias")
def by_alias(user: Agreeing, mp: Tracker):
    mp.track(user.id, "alias")


@router.get("/adult")
def by_other_alias(user: Adult, mp: Tracker):
    mp.track(user.id, "adult")  # expect: PRV201


@router.get("/default")
def by_default(user=Depends(agreeing_visitor), mp=Depends(tracker)):
    mp.track(user.id, "default")


@router.get("/keyword")
def by_keyword(user=fastapi.Depends(dependency=adult_visitor), mp=fastapi.Depends(tracker)):
    mp.track(user.id, "keyword")  # expect: PRV201


@router.get("/annotated")
def by_annotation(user: Annotated[object, Depends(agreeing_visitor)], mp: Annotated[object, Depends(tracker)]):
    mp.track(user.id, "annotated")


@router.get("/flag")
def by_flag(mp: Tracker, measure: bool = Depends(measuring), user=Depends(visitor)):
    if measure:
        mp.track(user.id, "flag")
    else:
        user.note("not measured")


@router.get("/listed", dependencies=[Depends(agreeing_visitor)])
def by_route(mp: Tracker, user=Depends(visitor)):
    mp.track(user.id, "listed")


@router.get("/instance", dependencies=[Depends(Agreed(404))])
def by_instance(mp: Tracker, user=Depends(visitor)):
    mp.track(user.id, "instance")


@router.get("/made")
def by_made_default(mp: Tracker, user=Depends(visitor), _=Depends(Agreed(403))):
    mp.track(user.id, "made")


@guarded.get("/router")
def by_router(mp: Tracker, user=Depends(visitor)):
    mp.track(user.id, "router")


@router.get("/stub")
def behind_a_stub(mp: Tracker, user=Depends(visitor), db=Depends(session)):
    mp.track(user.id, "stub")  # expect: PRV201
