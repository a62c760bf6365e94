"""What an application may in an account that a person has let it into."""


class Grant:
    def validate_token_request(self, claims):
        user = self.authenticate_user(claims["sub"])
        if not self.has_granted_permission(self.request.client, user):
            raise PermissionError("the application may not read this account")
        self.request.user = user

    def has_granted_permission(self, client, user):
        raise NotImplementedError
