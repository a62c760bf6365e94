"""What a project declares of itself in its settings: its own systems, and what a service exists for."""

from ...model.values import FunctionKey
from ...settings import Settings
from ..units import Units
from .modules import ModuleGraph


class Declarations:
    """Answers from the settings."""

    def __init__(self, units: Units, settings: Settings, modules: ModuleGraph) -> None:
        self.units = units
        self.settings = settings
        self.modules = modules
        functions = (*settings.sanitizers, *settings.consent_granted, *settings.consent_refused)
        self._declared = frozenset(name for name in functions if "." in name)
        self.meets_advertisers = False
        """Whether the project's text names a package or host of an advertiser or data broker."""

    def declared_name(self, key: FunctionKey) -> str:
        """The qualified name by which the settings say what a function of the project gives; empty if they do not."""
        if not self._declared or key[2]:
            return ""
        path, unit, _ = key
        qualname = self.units.facts[path].heads[unit].qualname
        names = (f"{module}.{qualname}" for module in self.modules.names_of(path))
        return next((name for name in names if name in self._declared), "")

    def is_necessary(self, recipient: str, name: str, parameter: str) -> bool:
        """Whether the project declares a parameter as what the service exists for."""
        for entry in self.settings.recipients:
            # "properties", "track:properties" or the callable's whole name may be written.
            if entry.key == recipient and any(
                declared.rpartition(":")[2] == parameter and name.endswith(declared.rpartition(":")[0])
                for declared in entry.necessary
            ):
                return True
        return False

    def is_own_recipient(self, recipient: str) -> bool:
        """Whether the settings call a third party of the catalog one of the project's own systems."""
        return any(entry.key == recipient and entry.first_party for entry in self.settings.recipients)

    def wants_identifiers(self) -> bool:
        """Whether pseudonymous ids count as personal fields."""
        return self.settings.identifiers

    def wants_exceptions(self) -> bool:
        """Whether the messages of exceptions are followed."""
        return self.settings.wants_exceptions

    def follows_identifiers(self) -> bool:
        """Whether pseudonymous ids have labels: where they count, and where somebody may match them."""
        return self.settings.identifiers or self.meets_advertisers

    def is_own_host(self, host: str) -> bool:
        """Whether a host is the project's own, by its settings, metadata or code."""
        return any(host == own or host.endswith(f".{own}") for own in self.units.own_hosts)

    def is_own_package(self, dotted: str) -> bool:
        """Whether an external name belongs to a package that the settings call first-party."""
        return any(dotted == own or dotted.startswith(f"{own}.") for own in self.settings.first_party)
