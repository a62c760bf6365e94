"""Whom a client really talks to: the address it was made for decides, not the SDK it comes from."""

from collections.abc import Mapping

from ...catalog.loader import Catalog
from ...flow.exposures.hosts import host_of, is_local
from ...model.summaries import Exit, Summary
from ...model.values import FunctionKey, Site
from ...model.world import World


def addresses(made: Mapping[FunctionKey, Summary]) -> dict[Site, str]:
    """The addresses that clients are made for, by where they are made."""
    return {site: url for summary in made.values() for site, url in summary.endpoints.items()}


class Endpoints:
    """The addresses that a project gives to its clients."""

    def __init__(self, addresses: Mapping[Site, str], world: World, catalog: Catalog) -> None:
        self._world = world
        self._catalog = catalog
        self._addresses = addresses

    def resolve(self, exit_: Exit) -> Exit | None:
        """A way out with its recipient put right; None when it ends on the project's own systems."""
        host = host_of(self._addresses.get(exit_.origin, "")) if exit_.origin is not None else ""
        if not host:
            return exit_
        if is_local(host) or self._world.is_own_host(host):
            return None
        known = self._catalog.host(host)
        return exit_ if known is None else exit_._replace(recipient=known.key)
