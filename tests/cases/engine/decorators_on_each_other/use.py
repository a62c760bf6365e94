import logging

from deco import consenting, tracked

log = logging.getLogger(__name__)


@consenting
@tracked("save")
def note_save(user, mail=None):
    log.debug("saved")


@consenting
@tracked("load")
def note_load(user, key=None):
    log.debug("loaded")
