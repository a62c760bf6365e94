"""What routes depend on."""

from typing import Annotated

import mixpanel
from fastapi import Depends, HTTPException


def session():
    raise NotImplementedError


def visitor(db=Depends(session)):
    return db.load()


def agreeing_visitor(user=Depends(visitor)):
    if not user.analytics_consent:
        raise HTTPException(403)
    return user


def adult_visitor(user=Depends(visitor)):
    if not user.is_adult:
        raise HTTPException(403)
    return user


def measuring(user=Depends(visitor)) -> bool:
    return user.analytics_consent


def tracker():
    yield mixpanel.Mixpanel("token")


class Agreed:
    """Asked by its instances."""

    def __init__(self, status: int) -> None:
        self.status = status

    def __call__(self, user=Depends(visitor)):
        if not user.analytics_consent:
            raise HTTPException(self.status)


Agreeing = Annotated[object, Depends(agreeing_visitor)]
Adult = Annotated[object, Depends(adult_visitor)]
Tracker = Annotated[mixpanel.Mixpanel, Depends(tracker)]
