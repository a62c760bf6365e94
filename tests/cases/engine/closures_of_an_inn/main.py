from mixpanel import Mixpanel
import logging
from senders import make_sender, logged

client = Mixpanel("token")
send = make_sender(client)
write = logged(logging.getLogger("yard"))
SENDERS = {"web": make_sender(client)}
ALL = [make_sender(client)]
