"""The address that a request came from, as servers and frameworks tell it."""
from bottle import request
import logging
from flask import request as fr
log = logging.getLogger()
def a(environ, req):
    log.info(request.environ["REMOTE_ADDR"])  # expect: PRV601
    log.info(request.environ.get("REMOTE_ADDR"))  # expect: PRV601
    log.info(environ["REMOTE_ADDR"])  # expect: PRV601
    log.info(environ["HTTP_X_FORWARDED_FOR"])  # expect: PRV601
    log.info(req.META["REMOTE_ADDR"])  # expect: PRV601
    log.info(request.remote_addr)  # expect: PRV601
    log.info(fr.environ["REMOTE_ADDR"])  # expect: PRV601
    log.info(fr.headers["X-Forwarded-For"])  # expect: PRV601
    log.info(req.headers.get("X-Real-IP"))  # expect: PRV601
    log.info(fr.remote_addr)  # expect: PRV601
