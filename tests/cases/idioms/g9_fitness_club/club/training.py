"""Workouts and classes."""
from club.trackers import tracker_for


def start_workout(member, plan) -> None:
    """Open a plan on the screen of a machine."""
    member.current_plan = plan
    tracker_for(member).track("Workout Started", plan=plan.code)


def finish_workout(member, minutes: int) -> None:
    """Close a plan."""
    tracker = tracker_for(member)
    member.minutes += minutes
    tracker.track("Workout Finished", minutes=minutes)
    if member.minutes > 1000:
        tracker.track("Thousand Minutes")


def book_class(member, lesson) -> bool:
    """Take a place in a class."""
    if lesson.is_full:
        tracker_for(member).track("Class Full", lesson=lesson.code)
        return False
    lesson.members.append(member)
    tracker_for(member).track("Class Booked", lesson=lesson.code)
    return True


def invite_friend(member, friend_phone: str) -> None:
    """Bring somebody along for a day."""
    member.day_passes -= 1
    tracker_for(member).track("Friend Invited", friend=friend_phone)  # expect: PRV101
