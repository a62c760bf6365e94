"""Members and what they decided about their data."""
from dataclasses import dataclass, field


@dataclass
class Member:
    """Somebody with a recipe box."""

    id: int
    is_active: bool
    is_staff: bool
    opted_out: bool
    newsletter_opt_in: bool
    permissions: dict[str, bool] = field(default_factory=dict)

    @property
    def is_measurable(self) -> bool:
        """Whether visits of this member may be counted."""
        return not self.opted_out and not self.is_staff

    def permits(self, purpose: str) -> bool:
        """Look up one of the choices from the privacy page."""
        return self.permissions.get(purpose, False)
