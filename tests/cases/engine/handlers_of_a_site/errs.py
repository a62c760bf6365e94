class Missing(Exception):
    pass


class Full(Exception):
    pass
