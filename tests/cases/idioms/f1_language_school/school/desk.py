"""What learners do at the front desk of the web site."""
from .usage import UsageReporter


def book_tutor(learner, tutor, slot):
    booking = tutor.calendar.reserve(slot, learner)
    UsageReporter(learner).send("tutor_booked", tutor=tutor.pk, weekday=slot.weekday(), number=booking.number)
    return booking


def invite_friend(learner, friend_email):
    invitation = learner.invitations.create(address=friend_email)
    reporter = UsageReporter(learner)
    reporter.send("friend_invited", friend=friend_email, code=invitation.code)  # expect: PRV101
    return invitation


def change_contact(learner, email, phone):
    learner.email = email
    learner.phone = phone
    learner.save(update_fields=["email", "phone"])
    UsageReporter(learner).options_used("contact_changed", email=email, phone=phone)


def find_course(learner, **filters):
    reporter = UsageReporter(learner)
    reporter.send("course_search", filters=list(filters), language=filters.get("language", "any"))
    return learner.school.courses.filter(**filters)
