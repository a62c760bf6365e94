"""Begin and end of parking."""
from . import state


def begin(driver, bay):
    session = driver.sessions.create(bay=bay)
    state.events.append(
        {"user_id": str(driver.pk), "event_type": "begin", "event_properties": {"bay": bay.number, "street": bay.street}}
    )
    state.ledger.append((bay.number, driver.phone_number, driver.full_name))
    return session


def end(driver, session):
    session.close()
    event = {"user_id": str(driver.pk), "event_type": "end"}
    event["event_properties"] = {"minutes": session.minutes, "reachable": driver.email is not None}
    state.events.append(event)
    state.receipts.append({"mail": driver.email, "amount": str(session.price), "bay": session.bay.number})
    state.counts[session.bay.zone] = state.counts.get(session.bay.zone, 0) + 1


def overstayed(session):
    state.note("overstayed", bay=session.bay.number, minutes=session.minutes)


def blocked(session, driver):
    state.note("blocked", bay=session.bay.number, phone=driver.phone_number)  # expect: PRV101


def lookup(phone):
    return [row for row in state.ledger if row[1] == phone]
