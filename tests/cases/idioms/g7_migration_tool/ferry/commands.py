"""The commands of the tool."""
import posthog

from ferry.profile import Profile
from ferry.usage import if_telemetry_enabled, with_retries, with_usage


@if_telemetry_enabled
def table_copied(profile: Profile, rows: int, seconds: float) -> None:
    """Report the speed of a copy."""
    posthog.capture("table copied", distinct_id=profile.session_id, properties={"rows": rows, "seconds": seconds})


@with_retries(3)
def types_mapped(profile: Profile, unknown: int) -> None:
    """Report how many column types had to be guessed."""
    posthog.capture("types mapped", distinct_id=profile.session_id, properties={"unknown": unknown})  # expect: PRV201


@with_retries(2)
@if_telemetry_enabled
def plan_shown(profile: Profile, tables: int) -> None:
    """Report the size of a plan."""
    posthog.capture("plan shown", distinct_id=profile.session_id, properties={"tables": tables})


@with_usage
def plan(profile: Profile, tables: list) -> int:
    """Show what a copy would do."""
    for table in tables:
        print(table.name, table.rows)
    plan_shown(profile, len(tables))
    return 0


@with_usage
def copy(profile: Profile, tables: list) -> int:
    """Copy tables one after the other."""
    for table in tables:
        types_mapped(profile, table.unknown_types())
        seconds = table.copy(profile.source, profile.target, profile.batch_size)
        table_copied(profile, table.rows, seconds)
    return 0
