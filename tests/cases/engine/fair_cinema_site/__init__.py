from flask import Flask

from . import booking, members


def create_app():
    app = Flask(__name__)
    app.register_blueprint(booking.pages)
    app.before_request(members.load)
    return app
