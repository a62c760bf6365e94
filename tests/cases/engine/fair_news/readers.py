import enum


class Choice(enum.Enum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def choice_of(reader):
    if reader.ad_consent is None:
        return Choice.UNKNOWN
    return Choice.YES if reader.ad_consent else Choice.NO
