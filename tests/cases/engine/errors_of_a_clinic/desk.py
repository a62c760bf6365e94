"""Who raises them."""

from problems import Denied, Late, Overbooked, Unknown


def book(patient, slot):
    if slot.taken:
        raise Overbooked(patient, slot)


def find(patient):
    raise Unknown(patient.email, 404)


def late(patient):
    raise Late(f"{patient.email} is late", 4)


def admit(patient):
    raise Denied(f"{patient.email} may not come in")


def admit_by_id(patient):
    raise Denied(f"{patient.pk} may not come in")


async def wait(patient):
    problem = Late(f"{patient.email} waits", 4)
    raise problem


def problem_of(patient):
    return Late(f"{patient.email} waits", 4)


def refuse(patient):
    raise problem_of(patient)


class Door:
    def open(self, patient):
        try:
            admit(patient)
        finally:
            self.close()

    def close(self):
        pass


class Ward:
    def discharge(self, patient):
        assert patient.doctor, f"{patient.email} has no doctor"

    def transfer(self, patient):
        assert patient.doctor, f"{patient.pk} has no doctor"
