"""Checks of consent in a job that runs at night (async)."""
import asyncio

import segment.analytics as segment


class ConsentMissing(Exception):
    """Nobody agreed."""


class Accounts:
    def __init__(self, pool):
        self.pool = pool

    async def has_analytics_consent(self, uid):
        return await self.pool.fetchval("SELECT analytics_consent FROM account WHERE uid = $1", uid)

    async def require_analytics_consent(self, uid):
        if not await self.has_analytics_consent(uid):
            raise ConsentMissing(uid)


async def report(accounts: Accounts, uid):
    if await accounts.has_analytics_consent(uid):
        segment.track(uid, "night")


async def report_always(accounts: Accounts, uid):
    if accounts.has_analytics_consent:  # expect: PRV206
        segment.track(uid, "night")


async def report_discarded(accounts: Accounts, uid):
    await accounts.has_analytics_consent(uid)  # expect: PRV206
    segment.track(uid, "night")


async def report_required(accounts: Accounts, uid):
    await accounts.require_analytics_consent(uid)
    segment.track(uid, "night")


async def report_swallowed(accounts: Accounts, uid):
    try:
        await accounts.require_analytics_consent(uid)  # expect: PRV206
    except ConsentMissing:
        print("never mind")
    segment.track(uid, "night")


async def report_or(accounts: Accounts, uid, *, forced=False):
    if await accounts.has_analytics_consent(uid) or True:  # expect: PRV206
        segment.track(uid, "night")


async def everybody(accounts: Accounts, uids):
    await asyncio.gather(*(report(accounts, uid) for uid in uids))
