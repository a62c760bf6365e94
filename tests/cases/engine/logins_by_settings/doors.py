"""A middleware that lets some pages be seen by anybody."""
from django.shortcuts import redirect

OPEN = ("/sign-in/", "/unsubscribe/")


class OnlyGuests:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(OPEN) and not request.user.is_authenticated:
            return redirect("/sign-in/")
        return self.get_response(request)
