"""Handlers of erasures that leave the work to bases, dependencies and tasks, or are not there yet."""
from django.views import View
from django.views.generic import DeleteView
from django.http import JsonResponse
from fastapi import FastAPI
from .eraser import erase
from .base import Erasing

app = FastAPI()


class DeleteMyAccount(Erasing, View):
    def post(self, request):
        return JsonResponse({"detail": "erased"})


class DeleteMyProfile(View):
    def get(self, request):
        return JsonResponse({"detail": "sure?"})


class EraseProfile(View):
    def post(self, request):
        erase(request.user)
        return JsonResponse({"detail": "erased"})


class ErasePerson(DeleteView):
    model = None


@app.delete("/a")
async def delete_me():
    """Later."""


@app.delete("/b")
async def delete_my_account():
    return None


@app.delete("/c")
async def forget_me(user, tasks):
    return tasks.later(user)


@app.delete("/d")
async def erase_me(result=erase):
    return {"ok": result}
