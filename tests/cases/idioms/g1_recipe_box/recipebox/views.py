"""Pages of the recipe box."""
from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from recipebox import insights
from recipebox.store import recipes

pages = Blueprint("pages", __name__)


@pages.post("/box/<slug>")
def save(slug: str):
    """Put a recipe into the box."""
    recipe = recipes.get(slug) or abort(404)
    g.member.box.add(recipe)
    insights.recipe_saved(g.member, recipe)
    return redirect(url_for("pages.box"))


@pages.post("/box/<slug>/stars")
def rate(slug: str):
    """Give stars to a recipe."""
    recipe = recipes.get(slug) or abort(404)
    stars = min(int(request.form["stars"]), 5)
    insights.recipe_rated(g.member, recipe, stars)
    return redirect(url_for("pages.box"))


@pages.get("/list")
def shopping_list():
    """Show everything that has to be bought."""
    entries = g.member.plan.ingredients()
    insights.list_printed(g.member, entries)
    return render_template("list.html", entries=entries)
