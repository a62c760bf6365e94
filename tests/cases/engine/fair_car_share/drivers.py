from dataclasses import dataclass


@dataclass
class Driver:
    id: int
    location_history_sharing: bool = False
    student: bool = False
    license_checked: bool = False

    @property
    def tariff_key(self):
        if self.student:
            return "student"
        return "tracked" if self.location_history_sharing else "untracked"
