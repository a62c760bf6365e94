from sqlalchemy import Column, String, Table, MetaData
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Resident(Base):
    __tablename__ = "residents"
    pk = Column(String, primary_key=True)
    surname = Column(String)
    flat_phone = Column(String)
    previous_address = Column(String)  # expect: PRV702
    ethnicity = Column(String)
    maiden_name = Column(String)

    def __repr__(self):
        return f"<Resident {self.surname}>"

    def as_row(self):
        return {c: getattr(self, c) for c in ("surname", "flat_phone")}


class Staff(Base):
    __tablename__ = "staff"
    pk = Column(String, primary_key=True)
    private_email = Column(String)
    home_address = Column(String)

    def to_json(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}
