"""Settings from the environment."""
import os
from functools import lru_cache

OFF = {"0", "false", "no", "off"}


@lru_cache(maxsize=1)
def telemetry_enabled() -> bool:
    """Whether the user has switched usage statistics on."""
    return os.environ.get("NOTELAB_TELEMETRY", "off").lower() not in OFF


def kernel_name() -> str:
    """Kernel for notebooks that name none."""
    return os.environ.get("NOTELAB_KERNEL", "python3")
