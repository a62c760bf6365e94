"""Functions decorated by a method of an instance, which calls them inside a class that it makes."""

import logging
from functools import wraps

from django import template

log = logging.getLogger(__name__)


class Library(template.Library):
    def shown(self, function):
        @wraps(function)
        def compiled(parser, token):
            class ShownNode(template.Node):
                def render(self, context):
                    return function(context, token)

            return ShownNode()

        return self.tag(compiled)


register = Library()


@register.shown
def menu(context, token):
    log.info("menu of %s", context["user"].email)  # expect: PRV601
    return ""
