"""The ledger of permissions."""


class Refused(PermissionError):
    """The person did not permit this."""


class Ledger:
    def __init__(self, table):
        self.table = table

    def demand(self, donor_id, purpose):
        row = self.table.get(donor_id=donor_id)
        if row is None or purpose not in row.permitted_purposes:
            raise Refused(purpose)

    def note(self, donor_id, purpose):
        row = self.table.get(donor_id=donor_id)
        if row is None or purpose not in row.permitted_purposes:
            print("no permission for", purpose)
