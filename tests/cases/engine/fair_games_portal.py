"""A game portal on Tornado."""
import tornado.web

REGULAR = 1499
WATCHED = 999


class Base(tornado.web.RequestHandler):
    @property
    def gamer(self):
        return self.application.gamers[self.get_signed_cookie("gamer")]


class SubscriptionHandler(Base):
    def get(self):
        if self.gamer.play_data_sharing:
            self.write({"price": WATCHED})
        else:
            self.write({"price": REGULAR})  # expect: PRV302


class StarterPackHandler(Base):
    def get(self):
        self.write({"price": 199 if self.gamer.first_visit else 399})


class LobbyHandler(Base):
    def get(self):
        if not self.gamer.ads_consent:  # expect: PRV303
            self.send_error(403)
            return
        self.render("lobby.html")


class AdultLobbyHandler(Base):
    def get(self):
        if self.gamer.age < 18:
            self.send_error(403)
            return
        self.render("lobby.html")


class FriendsHandler(Base):
    def prepare(self):
        if not self.gamer.contacts_consent:
            self.redirect("/friends/how-it-works")

    def get(self):
        self.render("friends.html")


class ChestHandler(Base):
    def post(self):
        coins = 50
        if self.gamer.newsletter_opt_in:
            coins += 10
        self.write({"coins": coins})
