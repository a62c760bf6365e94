"""Consents of a tram company (SQLAlchemy, FastAPI)."""
from datetime import datetime, timezone

from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

app = FastAPI()


class Base(DeclarativeBase):
    pass


class Rider(Base):
    __tablename__ = "riders"
    id: Mapped[int] = mapped_column(primary_key=True)
    location_consent: Mapped[bool] = mapped_column(default=False)
    tracking_consent: Mapped[bool] = mapped_column(default=False)
    ads_consent: Mapped[bool] = mapped_column(default=False)
    newsletter_consent: Mapped[bool] = mapped_column(default=False)
    profiling_consent_at: Mapped[datetime | None]


class Choice(BaseModel):
    granted: bool


@app.post("/consent/ads")
def accept_ads(rider_id: int, db: Session):
    rider = db.get(Rider, rider_id)
    rider.ads_consent = True  # expect: PRV505
    db.commit()


@app.post("/consent/tracking")
def accept_tracking(rider_id: int, db: Session):
    rider = db.get(Rider, rider_id)
    rider.tracking_consent = True
    db.commit()


@app.delete("/consent/tracking")
def revoke_tracking(rider_id: int, db: Session):
    rider = db.get(Rider, rider_id)
    rider.tracking_consent = False
    db.commit()


@app.put("/consent/newsletter")
def choose_newsletter(rider_id: int, choice: Choice, db: Session):
    rider = db.get(Rider, rider_id)
    rider.newsletter_consent = choice.granted
    db.commit()


@app.post("/consent/profiling")
def accept_profiling(rider_id: int, db: Session):
    rider = db.get(Rider, rider_id)
    rider.profiling_consent_at = datetime.now(timezone.utc)
    db.commit()


@app.delete("/consent/profiling")
def revoke_profiling(rider_id: int, db: Session):
    db.get(Rider, rider_id).profiling_consent_at = None
    db.commit()
