"""Settings that name something of the catalog: whether the catalog has it."""

from ..catalog.loader import shipped
from ..settings import Settings, SettingsError, did_you_mean


def verified(settings: Settings, file: str) -> Settings:
    """The settings as they are; ``SettingsError`` for a third party or a data category that nobody knows."""
    if not settings.recipients and not settings.fields:
        return settings
    catalog = shipped()
    for entry in settings.recipients:
        if entry.key not in catalog.recipients:
            hint = did_you_mean(entry.key, list(catalog.recipients))
            raise SettingsError(
                f"{file}: [tool.flake8-privacy.recipients] no third party is called {entry.key!r}{hint}"
            )
    categories = catalog.names.categories
    for name, category in settings.fields:
        if category not in categories:
            hint = did_you_mean(category, list(categories))
            raise SettingsError(f"{file}: [tool.flake8-privacy.fields] {name} = {category!r} is no data category{hint}")
    return settings
