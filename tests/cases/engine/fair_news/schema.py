"""A newspaper's GraphQL interface with Strawberry."""
import strawberry
from strawberry.permission import BasePermission
from strawberry.types import Info

from .prices import article_price, month_price


class AcceptsAds(BasePermission):
    message = "Accept advertising first"

    def has_permission(self, source, info: Info, **kwargs) -> bool:
        return info.context.reader.ad_consent  # expect: PRV303


class Subscribed(BasePermission):
    message = "Subscribe first"

    def has_permission(self, source, info: Info, **kwargs) -> bool:
        return info.context.reader.is_subscribed


@strawberry.type
class Query:
    @strawberry.field(permission_classes=[AcceptsAds])
    def article(self, info: Info, id: int) -> str:
        return f"article {id}"

    @strawberry.field(permission_classes=[Subscribed])
    def archive(self, info: Info, year: int) -> str:
        return f"archive {year}"

    @strawberry.field
    def price(self, info: Info) -> int:
        return article_price(info.context.reader) + month_price(info.context.reader)


schema = strawberry.Schema(Query)
