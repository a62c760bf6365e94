"""Tables, seats and matches."""
import logging
import os

from games.reporting import MatchReporter

log = logging.getLogger(__name__)
reporter = MatchReporter(os.environ["MIXPANEL_TOKEN"])


def sit_down(player, table) -> bool:
    """Take a seat if there is one."""
    if table.is_full:
        return False
    table.players.append(player)
    reporter.seat_taken(player, table)
    return True


def finish(match) -> None:
    """Count the points and tell everybody."""
    for player in match.players:
        player.rating += match.points[player.uuid]
        reporter.match_finished(player, match)
    log.info("match %s over after %d turns", match.code, match.turns)


def leave(player, match) -> None:
    """Walk away from a running match."""
    match.players.remove(player)
    reporter.match_abandoned(player, match)


def ask_again(player, match) -> None:
    """Offer a rematch."""
    match.offers.append(player.uuid)
    reporter.rematch_offered(player, match)


def enter_league(player, league) -> None:
    """Join a league before it starts."""
    league.players.append(player)
    reporter.league_entered(player, league)
