class Missing(Exception):
    pass


class Full(Exception):
    pass


class Late(Exception):
    def __init__(self, whom):
        self.whom = whom
        super().__init__(whom)
