class Booking:
    def __init__(self, events, repo=None):
        self._events = events
        self._repo = repo

    def book(self, patient):
        self._repo.save(patient)
        self._events.publish("booked", {"mail": patient.email})  # expect: PRV601
        self._events.publish("cancelled", {"mail": patient.email})
