from sqlalchemy import Column, Date, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Base(DeclarativeBase):
    pass


class Rider(Base):
    __tablename__ = "riders"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(200))
    date_of_birth: Mapped[str | None] = mapped_column(Date)  # expect: PRV702
    home_phone: Mapped[str | None]  # expect: PRV702
    passport_number = Column(String(20))  # expect: PRV605, PRV702
    iban = Column(String(34))  # expect: PRV605
    home_address = relationship("Address")
    gender = Column(String(3))
    religion = Column(String(20))
    marital_status = Column(String(20))


class Driver(db.Model):
    licence_plate = db.Column(db.String(20))
    mobile_number = db.Column(db.String(20))  # expect: PRV702
    emergency_contact_phone = db.Column(db.String(20))
    last_login_ip = db.Column(db.String(20))  # expect: PRV702


class Pier(db.Model):
    """Whom to call there is no matter of a person."""

    phone = db.Column(db.String(20))


class Ride(db.Model):
    rider_id = db.Column(db.Integer)
    rider = db.relationship("Rider")
    pickup_phone = db.Column(db.String(20))  # expect: PRV702
