"""Hiring and returning."""
from .models import ConsentEntry, Hirer


async def finish_hire(hirer: Hirer):
    hirer.location_history_consent = True  # expect: PRV207
    hirer.blocked = False
    await hirer.save()


async def import_hirers(rows):
    for row in rows:
        hirer = await Hirer.create(marketing_consent=row["marketing_consent"])
        await hirer.save()


async def migrate_loyal(hirers):
    for hirer in hirers:
        await ConsentEntry.create(hirer=hirer, purpose="marketing", granted=True)  # expect: PRV207


async def accept_marketing(hirer: Hirer):
    hirer.marketing_consent = True
    await hirer.save()


async def withdraw(hirer: Hirer):
    hirer.marketing_consent = False
    hirer.location_history_consent = False
    await hirer.save()
    await ConsentEntry.create(hirer=hirer, purpose="marketing", granted=False)


async def update_preferences(hirer: Hirer, data: dict):
    hirer.marketing_consent = data["marketing"]
    hirer.location_history_consent = data.get("history", False)
    await hirer.save()


async def unblock_all():
    await Hirer.filter(blocked=True).update(blocked=False)


async def reset_season():
    await Hirer.all().update(marketing_consent=True)  # expect: PRV207
