import posthog
def record(user, name):
    posthog.capture(distinct_id=str(user.pk), event=name)
