"""Letters waiting to be printed."""
QUEUE = []


def queue_offer(client_id, offer):
    QUEUE.append({"client": client_id, "offer": offer})


def warn(client_id, text):
    QUEUE.append({"client": client_id, "text": text})
