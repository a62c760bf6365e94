"""A picture library: offers looked up, sieved and listed by a trait, or by what was bought."""
BANNERS = {"muslim": "sale-eid.png", "christian": "sale-easter.png"}
SEASONS = {"summer": "sale-sea.png", "winter": "sale-snow.png"}


def banner_of(guest):
    return BANNERS.get(guest.religion, "sale.png")  # expect: PRV402


def banner_of_season(season):
    return SEASONS.get(season, "sale.png")


def vouchers(guests, desk):
    chosen = filter(lambda guest: guest.political_party == "liberals", guests)  # expect: PRV402
    for guest in chosen:
        desk.add_voucher(guest, "FRAME")


def vouchers_by_orders(guests, desk):
    chosen = filter(lambda guest: guest.orders > 3, guests)
    for guest in chosen:
        desk.add_voucher(guest, "FRAME")


def page(guest):
    if guest.sexual_orientation == "gay":  # expect: PRV402
        return ["offers/pride", "new"]
    return ["new"]


def leaflets(guest):
    if guest.is_pregnant:
        return ["leaflets/paint-fumes", "new"]
    return ["new"]


class Guesser:
    def __init__(self, model):
        self.model = model

    def religion(self, pictures):  # expect: PRV401
        return self.model.predict([[picture.tone for picture in pictures]])[0]

    def style(self, pictures):
        return self.model.predict([[picture.tone for picture in pictures]])[0]


class Guest:
    def __init__(self, answers):
        self.answers = answers

    def religion(self):
        return self.answers["religion"]
