from fastapi import FastAPI

from errs import Gone
from middle import Errors

app = FastAPI()
app.add_middleware(Errors)


@app.get("/a")
def a(guest):
    raise Gone(guest.email)
