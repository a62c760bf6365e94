"""A tennis club writes down forms of which nobody sees the class, and what they hold."""
import logging

from .forms import CourtForm

logger = logging.getLogger("tennis")


def book(request):
    form = CourtForm(request.POST)
    if not form.is_valid():
        logger.info("not booked: %s", form.errors)
        return None
    logger.debug("booked: %s", form.cleaned_data)  # expect: PRV601
    return form.save()


def change(form):
    data = form.cleaned_data
    logger.debug("fields: %s", sorted(data))
    logger.debug("court: %s", data["court"])
    logger.debug("number of fields: %d", len(data))
    return {"court": data["court"], "hour": data.get("hour")}


def cancel(request):
    sent = request.POST
    logger.debug("fields: %s", ", ".join(sorted(sent)))
    logger.debug("sent: %s", sent)  # expect: PRV601
