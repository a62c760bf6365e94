"""Puts the web site together."""
import os

from flask import Flask

from magazine.hooks import VisitMiddleware, report_article, report_page_view, report_search
from magazine.pages import pages


def create_app(config: dict | None = None) -> Flask:
    """Make the application for one deployment."""
    app = Flask(__name__)
    app.config.from_mapping(
        SECRET_KEY=os.environ["SECRET_KEY"],
        ANALYTICS_ENABLED=os.environ.get("ANALYTICS_ENABLED") == "1",
        NEW_SEARCH=os.environ.get("NEW_SEARCH") == "1",
    )
    app.config.update(config or {})
    app.register_blueprint(pages)
    if app.config["ANALYTICS_ENABLED"]:
        app.after_request(report_page_view)
        app.wsgi_app = VisitMiddleware(app.wsgi_app)
    if app.config["NEW_SEARCH"]:
        app.after_request(report_search)
    if app.config["ANALYTICS_ENABLED"] and not app.testing:
        pages.after_request(report_article)
    return app
