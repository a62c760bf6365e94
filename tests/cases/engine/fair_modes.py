"""How much a page loads, which is what was agreed to, and how much of it is shown (Django)."""
from django.shortcuts import render


def home(request):
    mode = "full" if request.COOKIES.get("cookie_consent") == "all" else "minimal"
    return render(request, "home.html", {"tag_manager_mode": mode})


def shop(request):
    return render(request, "shop.html", {"layout": "full" if request.user.analytics_consent else "minimal"})  # expect: PRV303


def lock_out(user, attempts):
    user.is_disabled = len(attempts) > 5
    user.save()


def guess_disability(user, orders):
    user.has_disability = any(order.sku == "wheelchair" for order in orders)  # expect: PRV401
    user.save()
