"""Piano lessons."""
from .proxy import Proxy, noted


@noted("begun")
def begin(lesson):
    lesson.start()


@noted("ended")
def end(lesson):
    lesson.stop()
    Proxy.get().screen(lesson.pupil_id, "summary")
