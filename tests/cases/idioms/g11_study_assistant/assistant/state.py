"""State of the running server."""
import os

telemetry_disabled: bool = os.environ.get("ASSISTANT_TELEMETRY_DISABLE", "true").lower() == "true"
billing_enabled: bool = os.environ.get("STRIPE_API_KEY") is not None
started_at: float = 0.0
