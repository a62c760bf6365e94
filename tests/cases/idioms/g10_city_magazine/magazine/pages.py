"""Articles, search and the newsletter."""
import logging

from flask import Blueprint, redirect, render_template, request, url_for

from magazine.store import articles, subscriptions

pages = Blueprint("pages", __name__)
logger = logging.getLogger(__name__)


@pages.get("/")
def front():
    """The front page."""
    return render_template("front.html", articles=articles.newest(12))


@pages.get("/article/<slug>")
def article(slug: str):
    """One article."""
    return render_template("article.html", article=articles.get(slug))


@pages.get("/search")
def search():
    """Find articles."""
    found = articles.find(request.args.get("q", ""))
    return render_template("search.html", found=found), 200, {"X-Hits": str(len(found))}


@pages.post("/newsletter")
def subscribe():
    """Ask for the newsletter; a mail asks back."""
    email = request.form["email"]
    subscriptions.ask_back(email)
    logger.info("newsletter asked for by %s", email)  # expect: PRV601
    return redirect(url_for("pages.front"))
