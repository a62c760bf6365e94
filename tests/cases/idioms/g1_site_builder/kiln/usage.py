"""Usage numbers that help us decide what to work on."""
import os
import platform

from posthog import Posthog

from kiln import __version__
from kiln.config import UserConfig

_client = Posthog("phc_kiln_public", host="https://eu.i.posthog.com")


def _base() -> dict[str, str]:
    return {"version": __version__, "python": platform.python_version(), "system": platform.system()}


def command_finished(config: UserConfig, command: str, seconds: float) -> None:
    """Tell how long a command took."""
    if config.do_not_track:
        return
    properties = {**_base(), "command": command, "seconds": round(seconds, 1)}
    _client.capture("command finished", distinct_id=config.installation_id, properties=properties)


def theme_installed(config: UserConfig, theme: str) -> None:
    """Count themes, except on build servers."""
    if config.do_not_track or os.environ.get("CI"):
        return
    _client.capture("theme installed", distinct_id=config.installation_id, properties={"theme": theme})


def pages_rendered(config: UserConfig, pages: int) -> None:
    """Tell how large sites are."""
    if not pages:
        return
    if config.do_not_track:
        return
    _client.capture("pages rendered", distinct_id=config.installation_id, properties={**_base(), "pages": pages})


def plugin_loaded(config: UserConfig, plugin: str) -> None:
    """Count plugins."""
    if not config.posthog_key:
        return
    _client.capture("plugin loaded", distinct_id=config.installation_id, properties={"plugin": plugin})  # expect: PRV201


def build_failed(config: UserConfig, error: Exception, verbose: bool = False) -> None:
    """Tell which kind of error stopped a build."""
    if config.do_not_track and not verbose:
        return
    kind = {**_base(), "error": type(error).__name__}
    _client.capture("build failed", distinct_id=config.installation_id, properties=kind)  # expect: PRV201


def close() -> None:
    """Send what is still in the queue."""
    _client.shutdown()
