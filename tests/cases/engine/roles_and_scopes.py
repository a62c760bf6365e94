"""An API for researchers; what is not consent."""
import os

from fastapi import APIRouter, Depends, Request, Security
from fastapi.security import SecurityScopes
from posthog import Posthog

router = APIRouter()
hog = Posthog(os.environ["HOG"])


def scopes(required: SecurityScopes, request: Request):
    return request.state.token["scopes"]


@router.get("/studies")
def studies(request: Request, granted_scopes=Security(scopes)):
    if "studies:read" in granted_scopes:
        hog.capture("studies", distinct_id=request.state.token["sub"])  # expect: PRV201
    return []


@router.get("/datasets")
def datasets(request: Request):
    if request.state.token["role"] == "admin":
        hog.capture("datasets", distinct_id=request.state.token["sub"])  # expect: PRV201
    return []


@router.get("/preferences")
def preferences(request: Request):
    prefs = request.state.account.preferences
    if prefs.has("newsletter_layout"):
        hog.capture("preferences", distinct_id=request.state.token["sub"])  # expect: PRV201
    return prefs


@router.get("/notes")
def notes(request: Request):
    prefs = request.state.account.preferences
    if prefs.language == "en":
        hog.capture("notes", distinct_id=request.state.token["sub"])  # expect: PRV201
    return prefs


@router.get("/tools")
def tools(request: Request):
    account = request.state.account
    if account.preferences.analytics:
        hog.capture("tools", distinct_id=request.state.token["sub"])
    return []
