class Bus:
    def __init__(self):
        self.listeners = []

    def attach(self, listener):
        self.listeners.append(listener)

    def send(self, payload):
        for listener in self.listeners:
            listener.handle(payload)
