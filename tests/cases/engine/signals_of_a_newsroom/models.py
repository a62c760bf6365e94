from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Reader(Base):
    __tablename__ = "readers"
    id = Column(Integer, primary_key=True)
    email = Column(String)

    def __repr__(self):
        return f"<Reader {self.email}>"
