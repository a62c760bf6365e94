"""A video service."""
from fastapi import Depends, FastAPI, HTTPException, status
from pydantic import BaseModel

app = FastAPI()


class Viewer(BaseModel):
    id: int
    age: int = 0
    personalised_ads: bool = False
    recommendations_consent: bool = False
    country: str = ""


def current_viewer() -> Viewer:
    return Viewer(id=1)


def agreed(viewer: Viewer = Depends(current_viewer)) -> Viewer:
    if not viewer.personalised_ads:  # expect: PRV303
        raise HTTPException(status.HTTP_402_PAYMENT_REQUIRED, "accept first")
    return viewer


def grown_up(viewer: Viewer = Depends(current_viewer)) -> Viewer:
    if viewer.age < 18:
        raise HTTPException(status.HTTP_403_FORBIDDEN)
    return viewer


@app.get("/films/{film}")
async def film(film: int, viewer: Viewer = Depends(agreed)):
    return {"film": film, "viewer": viewer.id}


@app.get("/horror/{film}")
async def horror(film: int, viewer: Viewer = Depends(grown_up)):
    return {"film": film, "viewer": viewer.id}


@app.get("/suggestions")
async def suggestions(viewer: Viewer = Depends(current_viewer)):
    if not viewer.recommendations_consent:
        raise HTTPException(403, "no recommendations without your consent")
    return {"films": [3, 5, 8]}


@app.get("/stream/{film}")
async def stream(film: int, viewer: Viewer = Depends(current_viewer)):
    quality = "1080p" if viewer.personalised_ads else "480p"  # expect: PRV303
    return {"film": film, "quality": quality}


@app.get("/catalogue")
async def catalogue(viewer: Viewer = Depends(current_viewer)):
    films = [1, 2, 3]
    adverts = ["soap"] if viewer.personalised_ads else []
    return {"films": films, "adverts": adverts, "country": viewer.country}


@app.get("/downloads")
async def downloads(viewer: Viewer = Depends(current_viewer)):
    if viewer.country not in {"NL", "BE"}:
        raise HTTPException(451)
    return {"left": 5}
