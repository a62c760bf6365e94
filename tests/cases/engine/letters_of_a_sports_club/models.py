"""Members of a club (Flask-SQLAlchemy)."""
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(200))
    full_name = db.Column(db.String(200))
    phone = db.Column(db.String(30))
    active = db.Column(db.Boolean, default=True)
    left_at = db.Column(db.DateTime)
    letter_opt_in = db.Column(db.Boolean, default=False)

    def card(self):
        return f"{self.full_name} {self.phone} {self.email}"
