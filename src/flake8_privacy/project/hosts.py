"""The hosts that a project calls its own: in its settings, its metadata and its code."""

from ..model.values import Value
from ..settings import Settings
from .names.meanings import HOST_WORDS, HOSTS
from .relevance import WordIndex
from .units import Units

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "edu", "gov", "or", "ne", "go"})
_SHARED_HOSTING = (
    "github.com", "github.io", "gitlab.com", "gitlab.io", "bitbucket.org", "codeberg.org", "pypi.org", "readthedocs.io",
    "readthedocs.org", "herokuapp.com", "appspot.com", "azurewebsites.net", "amazonaws.com", "cloudfront.net",
    "vercel.app", "netlify.app", "onrender.com", "fly.dev", "pages.dev", "workers.dev", "web.app", "firebaseapp.com",
    "sourceforge.net", "pythonanywhere.com", "railway.app", "ngrok.io", "run.app", "azure.com",
    "digitaloceanspaces.com", "python.org",
)  # fmt: skip


def own_hosts(index: WordIndex, units: Units, settings: Settings) -> tuple[str, ...]:
    """Own hosts, from settings as they stand, from metadata and code by their registrable domain."""
    named = list(settings.own_hosts)
    for place, mask in sorted(index.masks.items()):
        if mask & HOSTS and place[1] == 0:
            summary = units.make((*place, 0))
            for name in HOST_WORDS if summary is not None else ():
                value = summary.names.get(name) if summary is not None else None
                if value is not None:
                    named += _texts(units, value)
    domains = [domain for host in named if (domain := registrable(host))]
    return tuple(dict.fromkeys([*settings.first_party, *domains]))


def _texts(units: Units, value: Value) -> list[str]:
    found = [const for const in value.consts if isinstance(const, str)]
    for ref in value.refs:
        if ref[0] == "obj":
            obj = units.made[ref[1]].heap.get(ref) if ref[1] in units.made else None
            for field in obj.fields.values() if obj is not None else ():
                found += [const for const in field.consts if isinstance(const, str)]
    return found


def registrable(host: str) -> str:
    """The part of a host that somebody registered; empty for shared hosting and what is no host."""
    host = host.partition("://")[2] or host
    host = host.partition("/")[0].rpartition("@")[2].partition(":")[0].lower().strip(".*")
    parts = host.split(".")
    if (
        len(parts) < 2
        or not parts[-1].isalpha()
        or any(host == shared or host.endswith(f".{shared}") for shared in _SHARED_HOSTING)
    ):
        return ""
    size = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-size:])
