from blinker import Namespace, Signal, signal

newsroom = Namespace()
subscribed = newsroom.signal("subscribed")
left = signal("left")
printed = Signal()
