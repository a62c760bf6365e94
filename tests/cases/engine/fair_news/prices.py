from .readers import Choice, choice_of

TABLE = {Choice.YES: 2, Choice.NO: 3, Choice.UNKNOWN: 2}


def article_price(reader):

    if reader.ad_consent is False:
        return TABLE[Choice.NO]  # expect: PRV302
    return TABLE[Choice.YES]


def month_price(reader):
    months = {"print": 30, "digital": 12}
    return months[reader.edition]
