"""Handlers of erasures that only say that it is done, and some that do it elsewhere."""
from aiohttp import web
from fastapi import FastAPI
from rest_framework.views import APIView
from rest_framework.response import Response
from django.views import View
from django.http import JsonResponse
from flask import Flask, jsonify
from starlette.responses import JSONResponse as J

app = FastAPI()
fl = Flask(__name__)
routes = web.RouteTableDef()


@app.delete("/users/me")
async def delete_me():  # expect: PRV504
    return {"deleted": True}


@app.delete("/users/me2")
async def delete_user(user_id: int):  # expect: PRV504
    return {"message": "Your data was erased"}


class EraseMe(APIView):  # expect: PRV504
    def delete(self, request):
        return Response({"detail": "erased"})


class DeleteAccountView(View):  # expect: PRV504
    def post(self, request):
        return JsonResponse({"detail": "erased"})


@routes.delete("/me")
async def erase_account(request):  # expect: PRV504
    return web.json_response({"ok": True})


@fl.delete("/me")
def erase_my_data():  # expect: PRV504
    return jsonify(ok=True)


@fl.get("/me/delete")
def delete_my_account():
    return jsonify(ok=True)


@app.post("/users/me/erase")
async def forget_me():  # expect: PRV504
    return J({"ok": True})


@app.delete("/users/me3")
async def delete_my_profile():
    raise NotImplementedError


@app.delete("/users/me4")
async def delete_my_person(service):
    await service.run("erase")
    return {"ok": True}
