"""Settings of a store."""
from pydantic_settings import BaseSettings


class StoreSettings(BaseSettings):
    """Read from the environment or given by the program."""

    path: str = "./vectors"
    telemetry_enabled: bool = False
    support_key: str = ""
    user_id: str = ""
