"""Audiences."""


def expecting(session, Member):
    return session.query(Member).filter_by(is_pregnant=True)  # expect: PRV402


def runners(session, Member):
    return session.query(Member).filter_by(sport="running")


def vaccinated_since(session, Member, date):
    return session.query(Member).filter(Member.is_vaccinated, Member.seen > date).count()
