"""Booking of tennis courts."""
import posthog


class BookingService:
    def __init__(self, prefs, courts, clock):
        self.prefs = prefs
        self.courts = courts
        self.clock = clock

    def book(self, member, court_id):
        court = self.courts.reserve(court_id, self.clock.now())
        if not self.prefs.refuses_analytics(member):
            posthog.capture(distinct_id=str(member.id), event="court_booked", properties={"court": court_id})
        return court

    def cancel(self, member, court_id):
        self.courts.release(court_id)
        if self.prefs.has_agreed(member, "analytics"):
            posthog.capture(distinct_id=str(member.id), event="court_cancelled")

    def extend(self, member, court_id):
        if self.courts.can_extend(court_id):
            posthog.capture(distinct_id=str(member.id), event="court_extended")  # expect: PRV201

    def rate(self, member, court_id, stars):
        if self.prefs.refuses_analytics(member):  # expect: PRV202
            posthog.capture(distinct_id=str(member.id), event="court_rated", properties={"stars": stars})

    def waitlist(self, member, court_id):
        if self.prefs.wants_dark_theme(member):
            posthog.capture(distinct_id=str(member.id), event="waitlisted")  # expect: PRV201
        return self.courts.queue(court_id, member.id)
