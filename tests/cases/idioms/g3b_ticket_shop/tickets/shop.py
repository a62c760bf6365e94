"""Choosing seats and paying for them."""
from flask import Blueprint, g, redirect, render_template, request, url_for

from . import heap
from .consent import is_human, statistics_allowed

shop = Blueprint("shop", __name__)


@shop.get("/show/<code>")
def show(code: str):
    """The plan of the hall."""
    if is_human(request):
        heap.track(g.buyer, "Show Viewed", show=code)  # expect: PRV201
    return render_template("show.html", code=code)


@shop.post("/show/<code>/seats")
def choose(code: str):
    """Keep seats for a quarter of an hour."""
    seats = request.form.getlist("seat")
    g.basket.keep(code, seats)
    if statistics_allowed(request):
        heap.track(g.buyer, "Seats Chosen", show=code, seats=len(seats))
    return redirect(url_for("shop.basket"))


@shop.get("/basket")
def basket():
    """What is about to be paid."""
    if statistics_allowed(request) and g.basket.seats:
        heap.track(g.buyer, "Basket Viewed", seats=len(g.basket.seats))
    return render_template("basket.html", basket=g.basket)


@shop.post("/pay")
def pay():
    """Pay and get the tickets."""
    order = g.basket.order(g.buyer)
    if not statistics_allowed(request):
        return redirect(url_for("shop.done", order=order.code))
    heap.track(g.buyer, "Order Paid", seats=order.seats, total=str(order.total))
    heap.add_user_properties(g.buyer, orders=g.buyer.orders, contact=g.buyer.email)  # expect: PRV101
    return redirect(url_for("shop.done", order=order.code))


@shop.get("/done/<order>")
def done(order: str):
    """Say thank you."""
    allowed = statistics_allowed(request)
    if allowed:
        heap.add_user_properties(g.buyer, last_order=order)
    return render_template("done.html", order=order)
