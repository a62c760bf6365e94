"""Amounts in cents."""
from pydantic_settings import BaseSettings


class Prices(BaseSettings):
    open_plan: int = 900
    quiet_plan: int = 1500
    setup: int = 0
    storage_gb: int = 12


prices = Prices()
