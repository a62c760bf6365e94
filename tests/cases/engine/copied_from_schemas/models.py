"""What an angling club keeps of its members, and what it is sent of them."""
from pydantic import BaseModel, EmailStr
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Member(Base):
    __tablename__ = "members"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column()
    first_name: Mapped[str] = mapped_column()
    phone_number: Mapped[str] = mapped_column()  # expect: PRV702
    birth_date: Mapped[str] = mapped_column()  # expect: PRV702
    street_address: Mapped[str] = mapped_column()
    fax_number: Mapped[str] = mapped_column()  # expect: PRV702
    mobile_number: Mapped[str] = mapped_column()


class Joining(BaseModel):
    email: EmailStr
    first_name: str
    phone_number: str
    birth_date: str
    street_address: str
    mobile_number: str
