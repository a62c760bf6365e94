"""Hashes as they are told of: once where a field is hashed, and not where an advertiser asked for it."""

from collections.abc import Iterable, Iterator

from ...model.summaries import Disclosure
from ...model.values import Site, Step


def hashed_once(
    hashings: Iterable[Disclosure], for_advertisers: Iterable[Disclosure], asking: frozenset[str]
) -> Iterator[Disclosure]:
    """One disclosure for each call that hashes, with the fields of all who hand some in.

    Left out is what goes on to an advertiser, and what stands in modules (``asking``) that speak of one.
    """
    demanded = {site for disclosure in for_advertisers for site in _ways(disclosure)}
    found: dict[Site, Disclosure] = {}
    for disclosure in hashings:
        hashes, calls = disclosure.exit.site, disclosure.site
        if hashes[0] in asking or calls[0] in asking or (hashes in demanded and calls in demanded):
            continue
        known = found.get(hashes)
        fields = disclosure.fields if known is None else {**disclosure.fields, **known.fields}
        found[hashes] = (disclosure if known is None else known)._replace(fields=fields)
    yield from found.values()


def _ways(disclosure: Disclosure) -> Iterator[Site]:
    """The places that hashed fields came by."""
    for label, step in disclosure.fields.items():
        current: Step | None = step if label.hashed else None
        while current is not None:
            yield current.site
            current = current.before
