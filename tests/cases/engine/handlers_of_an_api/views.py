from app import app
from errs import Full, Late, Missing


@app.get("/a")
def a(member):
    raise Missing(f"no {member.email}")


@app.get("/b")
def b(member):
    raise Full(f"no {member.email}")


@app.get("/c")
def c(member):
    raise Late(member.email)
