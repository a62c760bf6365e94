"""The hosts that a project names as its own in its metadata."""

from typing import Any

PUBLIC_HOSTS = frozenset(
    "bitbucket.org bitbucket.io codeberg.org codeberg.page discord.com discord.gg docs.rs fly.dev gitea.com "
    "gitee.com github.com github.io githubusercontent.com gitlab.com gitlab.io google.com herokuapp.com "
    "launchpad.net linkedin.com localhost mastodon.social medium.com netlify.app npmjs.com onrender.com "
    "opencollective.com pages.dev patreon.com pypi.org python.org pythonhosted.org readthedocs.com "
    "readthedocs.io readthedocs.org reddit.com rtfd.io slack.com sourceforge.io sourceforge.net sr.ht "
    "stackoverflow.com t.me twitter.com vercel.app web.app x.com youtube.com".split()
)
"""Forges, registries and hosting that many projects name in their URLs and none of them owns."""


def own_hosts(document: dict[str, Any]) -> tuple[str, ...]:
    """The hosts that ``[project.urls]`` of a ``pyproject.toml`` names, less the public forges."""
    project = document.get("project")
    urls = project.get("urls") if isinstance(project, dict) else None
    hosts = {_host(url) for url in urls.values() if isinstance(url, str)} if isinstance(urls, dict) else set()
    return tuple(sorted(host for host in hosts if "." in host and not _is_public(host)))


def _host(url: str) -> str:
    """Cut the host out of a web address; empty for anything else."""
    scheme, separator, rest = url.strip().partition("://")
    if not separator or scheme.lower() not in ("http", "https"):
        return ""
    authority = rest.replace("\\", "/").split("/")[0].split("?")[0].split("#")[0]
    return authority.rpartition("@")[2].partition(":")[0].rstrip(".").lower()


def _is_public(host: str) -> bool:
    return any(host == public or host.endswith("." + public) for public in PUBLIC_HOSTS)
