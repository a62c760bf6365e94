"""Ways out with hurdles and without, in several frameworks."""
from aiohttp import web
from sanic import Sanic
from flask import Flask, session, abort, redirect, request
from flask_login import login_required, current_user
routes = web.RouteTableDef()
app = Flask(__name__)

@routes.get("/unsubscribe/holiday")
async def unsubscribe_holiday(request):  # expect: PRV501
    if "user_id" not in request.session:
        raise web.HTTPFound("/login")
    await request.app["db"].execute("DELETE FROM subs WHERE id=$1", request.session["user_id"])

@app.route("/unsubscribe/deals", methods=["POST"])
def unsubscribe_deals():  # expect: PRV501
    if not session.get("user_id"):
        abort(401)
    db.remove(session["user_id"])

@app.route("/unsubscribe/magazine", methods=["POST"])
def unsubscribe_magazine():  # expect: PRV501
    if not current_user.is_authenticated:
        return redirect("/login")
    db.remove(current_user.id)

@app.route("/leave", methods=["POST"])
@login_required
def opt_out_of_mailings():  # expect: PRV501
    db.remove(current_user.id)

@app.route("/unsubscribe/mag2/<token>", methods=["POST"])
def unsubscribe_mag2(token):
    user = by_token(token)
    if user is None:
        abort(404)
    feedback = request.form.get("feedback")
    if feedback:
        save(feedback)
    db.remove(user.id)

@app.post("/unsubscribe/gone/<token>")
def unsubscribe_gone(token):
    if not request.form.get("confirm"):
        return render("confirm.html")
    db.remove(token)

@app.post("/hooks/unsubscribe")
@token_required
def unsubscribe_webhook():
    db.remove(request.json["email"])
