"""A beekeeper's log book: what is walked over is empty unless the keeper agreed."""

import posthog


def hive_opened(keeper, hive):
    events = ["hive_opened"] if keeper.analytics_consent else []
    for event in events:
        posthog.capture(distinct_id=str(keeper.pk), event=event, properties={"hive": hive.number})


def frames_pulled(keeper, hive):
    for frame in hive.frames if keeper.analytics_consent else ():
        posthog.capture(distinct_id=str(keeper.pk), event="frame_pulled", properties={"frame": frame.number})


def larvae_counted(keeper, hive):
    cells = hive.cells if keeper.analytics_consent else []
    for cell in cells:
        posthog.capture(distinct_id=str(keeper.pk), event="larvae_counted", properties={"cell": cell.number})


def cells_counted(keeper, hive):
    cells = hive.cells if hive.is_open else []
    for cell in cells:
        posthog.capture(distinct_id=str(keeper.pk), event="cells_counted")  # expect: PRV201


def frames_put_back(keeper, hive):
    if keeper.opted_out_of_analytics:
        names = []
    else:
        names = ["frames_put_back", "hive_closed"]
    return [posthog.capture(distinct_id=str(keeper.pk), event=name) for name in names]


def honey_taken(keeper, jars):
    events = ["honey_taken"] if jars else []
    for event in events:
        posthog.capture(distinct_id=str(keeper.pk), event=event)  # expect: PRV201


def swarm_caught(keeper, swarm):
    events = [] if keeper.analytics_consent else ["swarm_caught"]
    for event in events:  # expect: PRV202
        posthog.capture(distinct_id=str(keeper.pk), event=event)


def swarm_lost(keeper, swarm):
    events = ["swarm_lost", "asked"] if keeper.analytics_consent else ["swarm_lost"]
    for event in events:
        posthog.capture(distinct_id=str(keeper.pk), event=event)  # expect: PRV201


def winter_fed(keeper, hives):
    for hive in hives if keeper.analytics_consent else []:
        hive.feed()
    posthog.capture(distinct_id=str(keeper.pk), event="winter_fed")  # expect: PRV201


def mites_counted(keeper, hive):
    if all((hive.is_open, keeper.analytics_consent)):
        posthog.capture(distinct_id=str(keeper.pk), event="mites_counted")


def mites_treated(keeper, hive):
    if any([hive.is_empty, keeper.opted_out_of_analytics]):
        return
    posthog.capture(distinct_id=str(keeper.pk), event="mites_treated")


def queen_marked(keeper, hive):
    if any((hive.is_open, keeper.analytics_consent)):
        posthog.capture(distinct_id=str(keeper.pk), event="queen_marked")  # expect: PRV201


def queen_replaced(keeper, hive):
    if all([hive.is_empty, keeper.opted_out_of_analytics]):
        return
    posthog.capture(distinct_id=str(keeper.pk), event="queen_replaced")  # expect: PRV201
