"""Hooks around requests that tell Segment about visits."""
import os

import segment.analytics as analytics
from flask import Response, request, session

analytics.write_key = os.environ.get("SEGMENT_WRITE_KEY")


class VisitMiddleware:
    """Counts requests before Flask sees them."""

    def __init__(self, wsgi_app) -> None:
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        """Count the request and pass it on."""
        visit = environ.get("HTTP_X_VISIT")
        if visit:
            analytics.track(anonymous_id=visit, event="Visit Seen", properties={"method": environ["REQUEST_METHOD"]})
        return self.wsgi_app(environ, start_response)


def report_page_view(response: Response) -> Response:
    """Tell which page was shown."""
    if response.mimetype == "text/html":
        analytics.page(anonymous_id=session.get("visit"), name=request.endpoint)
    return response


def report_article(response: Response) -> Response:
    """Tell which article was read."""
    if request.endpoint == "pages.article":
        _send("Article Read", slug=request.view_args["slug"])
    return response


def report_search(response: Response) -> Response:
    """Tell how many hits the new search has found."""
    if request.endpoint == "pages.search":
        hits = int(response.headers.get("X-Hits", 0))
        analytics.track(anonymous_id=session.get("visit"), event="Searched", properties={"hits": hits})  # expect: PRV201
    return response


def _send(event: str, **properties: str) -> None:
    analytics.track(anonymous_id=session.get("visit"), event=event, properties=properties)
