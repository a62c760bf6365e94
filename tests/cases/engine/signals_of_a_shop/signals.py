"""What the shop tells itself."""

from django.dispatch import Signal

order_paid = Signal()
order_lost = Signal()
visited = Signal()
returned = Signal()
greeted = Signal()
