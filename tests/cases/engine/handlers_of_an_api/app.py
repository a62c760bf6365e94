from fastapi import FastAPI

from errs import Full, Late, Missing
from handlers import on_full, on_late, on_missing

app = FastAPI(exception_handlers={Late: on_late})
app.add_exception_handler(Missing, on_missing)
app.add_exception_handler(Full, on_full)
