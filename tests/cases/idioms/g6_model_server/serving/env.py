"""Reads the environment once."""
import os
from functools import lru_cache

TRUE = ("1", "true", "yes")


@lru_cache
def do_not_track() -> bool:
    """Whether the developer has asked not to be tracked."""
    return os.environ.get("SERVING_DO_NOT_TRACK", "true").lower() in TRUE


@lru_cache
def grpc_available() -> bool:
    """Whether the extra for gRPC is installed."""
    try:
        import grpc  # noqa: F401
    except ImportError:
        return False
    return True
