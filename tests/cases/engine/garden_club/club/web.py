"""Pyramid views."""
from pyramid.httpexceptions import HTTPBadRequest, HTTPFound
from pyramid.view import view_config

from .people import Gardener


@view_config(route_name="unsubscribe", permission="member")
def unsubscribe(request):  # expect: PRV501
    Gardener.update(tips_by_mail=False).where(Gardener.id == request.authenticated_userid).execute()
    return HTTPFound("/")


@view_config(route_name="edit", permission="member")
def edit(request):
    if "comment" not in request.POST:
        raise HTTPBadRequest()
    return HTTPFound("/")
