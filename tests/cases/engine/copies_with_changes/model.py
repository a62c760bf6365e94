from dataclasses import dataclass, replace, asdict
import attrs
from pydantic import BaseModel


@dataclass
class Row:
    a: str = ""
    b: int = 0


@attrs.define
class Cell:
    a: str = ""
    b: int = 0


class Model(BaseModel):
    a: str = ""
    b: int = 0
