def book_spot(listener, campaign):
    listener.spots.append(campaign)


def send_alert(listener, text):
    listener.alerts.append(text)
