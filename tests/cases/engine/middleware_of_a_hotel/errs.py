class Gone(Exception):
    pass


class Shut(Exception):
    pass
