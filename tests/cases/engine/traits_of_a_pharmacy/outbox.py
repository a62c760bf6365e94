"""The outbox."""
import queue

outbox = queue.Queue()
