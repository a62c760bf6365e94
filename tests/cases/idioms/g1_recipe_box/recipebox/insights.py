"""Product events, sent to Mixpanel in Europe."""
import os

from mixpanel import Consumer, Mixpanel

from recipebox.members import Member

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"], consumer=Consumer(api_host="api-eu.mixpanel.com"))


def recipe_saved(member: Member, recipe) -> None:
    """A recipe went into the box."""
    if member.opted_out:
        return
    mp.track(str(member.id), "Recipe Saved", {"recipe": recipe.slug, "minutes": recipe.minutes})


def list_printed(member: Member, entries) -> None:
    """A shopping list was printed."""
    if not member.is_measurable:
        return
    mp.track(str(member.id), "List Printed", {"entries": len(entries)})


def plan_changed(member: Member, week: int, meals) -> int:
    """Count changes of the weekly plan and hand back the number of meals."""
    planned = sum(1 for meal in meals if meal.recipe)
    if not member.permits("analytics"):
        return planned
    mp.track(str(member.id), "Plan Changed", {"week": week, "meals": planned})
    return planned


def diet_chosen(member: Member, filters) -> None:
    """The search got a lasting filter."""
    if member.opted_out:
        return
    mp.people_set(str(member.id), {"filters": len(filters)})


def recipe_rated(member: Member, recipe, stars: int) -> None:
    """A recipe got its stars."""
    if not member.is_active:
        return
    mp.track(str(member.id), "Recipe Rated", {"recipe": recipe.slug, "stars": stars})  # expect: PRV201


def recipe_sent(member: Member, recipe) -> None:
    """A recipe was passed on to somebody."""
    if not member.newsletter_opt_in:  # expect: PRV203
        return
    mp.track(str(member.id), "Recipe Sent", {"recipe": recipe.slug})


def recipe_cooked(member: Member, recipe, portions: int) -> None:
    """Somebody pressed the button at the end of a recipe."""
    if not member.opted_out:  # expect: PRV202
        return
    mp.track(str(member.id), "Recipe Cooked", {"recipe": recipe.slug, "portions": portions})
