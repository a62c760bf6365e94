"""Who answers at an address: a recipient of the catalog, somebody else, or the project itself."""

from ...model.values import UNKNOWN, Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.text import HOLE, carried, is_host_only

_SETTINGS = "django.conf.settings."
_CALL_ADDRESSES = ("api_base", "base_url")
"""Parameters by which a function that makes its client itself is told whom to talk to: ``litellm.completion``."""
_CONNECTION = "http.client.HTTPSConnection()"
"""What is made for one host, and asked for paths there."""
_LOCAL_NAMES = ("localhost",)
_LOCAL_ENDINGS = (".internal", ".local", ".test", ".localhost", ".localdomain", ".lan", ".invalid")


def recipient_of(frame: Frame, url: Value, client: Value | None) -> tuple[str, str] | None:
    """(recipient, confidence) of an HTTP call; None when the host cannot be read or is no third party."""
    host = host_of(address_of(frame, url, client)) or _one_of_several(frame, url)
    if not host or is_local(host) or frame.world.is_own_host(host):
        return None
    known = frame.catalog.host(host)
    if known is not None:
        return known.key, "high"
    return None if HOLE in host else (host, "medium")


def _one_of_several(frame: Frame, url: Value) -> str:
    """The first host of addresses of which one is meant, where all are of third parties: ``PARTNERS[region]``."""
    hosts = [host_of(const) if isinstance(const, str) else "" for const in url.consts]
    is_any = all(host and not is_local(host) and not frame.world.is_own_host(host) for host in hosts)
    return hosts[0] if hosts and is_any else ""


def address_of(frame: Frame, url: Value, client: Value | None) -> str:
    """The address of a request, as far as it is known where it begins; of a path that of its client."""
    found = text_of(url) or _setting(frame, url)
    return found if host_of(found) or client is None else _base_url(frame, client)


def addressed_by(frame: Frame, arguments: Arguments, site: Site) -> Site | None:
    """The place of a call that itself says whom it talks to."""
    for key in _CALL_ADDRESSES:
        address = text_of(arguments.keywords[key]) if key in arguments.keywords else ""
        if address:
            frame.found.endpoints[site] = address
            return site
    return None


def _setting(frame: Frame, url: Value) -> str:
    """The address that a project's settings give (``settings.PARTNER_URL`` of Django)."""
    names = [ref[1].removeprefix(_SETTINGS) for ref in url.refs if ref[0] == "ext" and ref[1].startswith(_SETTINGS)]
    return next((text for name in names if (text := frame.world.setting(name))), "")


def text_of(value: Value) -> str:
    """The text that a value is, or is known to start with."""
    if len(value.consts) == 1 and isinstance(value.consts[0], str):
        return value.consts[0]
    # A prefix that ends inside the host ("https://api.") says nothing yet.
    return "" if is_host_only(value.prefix) and HOLE not in value.prefix else value.prefix


def _base_url(frame: Frame, client: Value) -> str:
    for _, obj in frame.objects(client):
        if "base_url" in obj.fields:
            return text_of(obj.fields["base_url"])
        if any(ref[:2] == ("ext", _CONNECTION) for ref in client.refs) and "host" in obj.fields:
            return f"https://{text_of(obj.fields['host'])}"
    return ""


def host_of(url: str) -> str:
    """The host of an absolute http address, in lower case; empty when it is not whole."""
    scheme, found, rest = url.partition("://")
    if not found or scheme.lower() not in ("http", "https"):
        return ""
    host = rest
    for index, character in enumerate(rest):
        if character in "/?#":
            host = rest[:index]
            break
    host = host.rpartition("@")[2]
    if host.startswith("["):
        return host.partition("]")[0][1:]
    name = host.partition(":")[0].lower().strip(".")
    if HOLE in name and HOLE in ".".join(name.split(".")[-2:]):
        return ""
    return name if "." in name or name in _LOCAL_NAMES else ""


def is_local(host: str) -> bool:
    """Whether a host is this machine, a private network or a reserved name."""
    if host in _LOCAL_NAMES or host.endswith(_LOCAL_ENDINGS) or "." not in host:
        return True
    parts = host.split(".")
    if len(parts) == 4 and all(part.isdigit() for part in parts):
        first, second = int(parts[0]), int(parts[1])
        return (
            first in (0, 10, 127)
            or (first, second) == (192, 168)
            or (first == 172 and 16 <= second <= 31)
            or (first, second) == (169, 254)
        )
    return not parts[-1].isalpha() and not parts[-1].startswith("xn--")


def joined(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``urljoin(base, path)`` stays at the host of its base, unless the path brings another."""
    result = carried(frame, arguments.every(), site)
    base, path = (*arguments.positional, UNKNOWN, UNKNOWN)[:2]
    start = base.consts[0] if len(base.consts) == 1 else base.prefix
    last = path.consts[0] if len(path.consts) == 1 else None
    if not isinstance(start, str) or "://" not in start:
        return result
    from urllib.parse import urljoin  # perf: most runs do without it

    if base.consts and isinstance(last, str):
        return Value(consts=(urljoin(start, last),))
    return result.but(prefix=urljoin(start, "/"))
