"""Bottle routes."""
import traceback
from bottle import Bottle, request, response

from .core import channel

app = Bottle()
trace = channel("trace")


@app.post("/reports")
def report():
    trace.info("form: %r", dict(request.forms))  # expect: PRV601
    trace.info("from %s", request.environ["REMOTE_ADDR"])  # expect: PRV601
    trace.info("agent %s", request.environ["HTTP_USER_AGENT"])
    trace.info("lamp %s", request.forms.get("lamp"))
    response.set_cookie("lamp", request.forms.get("lamp"))
    response.set_cookie("reporter", request.forms.get("email"))  # expect: PRV606
    return "ok"


@app.error(500)
def broken(error):
    trace.error("broken: %s", traceback.format_exc())
    return "sorry"
