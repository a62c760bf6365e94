from fastapi import APIRouter, Depends

from deps import get_service, get_tracker

router = APIRouter()


@router.post("/a")
def a(uid: str, email: str, tracker=Depends(get_tracker)):
    tracker.track(uid, "a", {"contact": email})  # expect: PRV101, PRV201


@router.post("/b")
def b(uid: str, email: str, service=Depends(get_service)):
    service.record(uid, {"contact": email})  # expect: PRV101
