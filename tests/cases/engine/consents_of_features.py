"""A water works: features that need the very consent that is named after them, and others."""
from fastapi import APIRouter, Depends, HTTPException

from .deps import current_household

router = APIRouter()


@router.get("/leaks")
def leaks(household=Depends(current_household)):
    if not household.leak_detection_consent:
        raise HTTPException(409, "We need your readings to find leaks.")
    return {"leaks": []}


@router.get("/invoices")
def invoices(household=Depends(current_household)):
    if not household.leak_detection_consent:  # expect: PRV303
        raise HTTPException(409, "Please agree first.")
    return {"invoices": []}


@router.get("/data")
def data(household=Depends(current_household)):
    if not household.data_sharing_consent:  # expect: PRV303
        raise HTTPException(409, "Please agree first.")
    return {"data": []}
