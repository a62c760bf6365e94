from tracking import TODO


def go(member):
    if member.analytics_consent:
        TODO["seen"](member)
    TODO["lost"](member)
