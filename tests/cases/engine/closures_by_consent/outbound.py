def sender(client, source):
    def send(who, what):
        client.track(who, what, {"source": source})
    return send
