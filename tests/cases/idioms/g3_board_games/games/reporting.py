"""Reports about matches, sent in the background."""
import threading
from concurrent.futures import ThreadPoolExecutor

from mixpanel import Mixpanel


class MatchReporter:
    """Sends what happens in matches to Mixpanel without holding up the game."""

    def __init__(self, token: str, workers: int = 2) -> None:
        self._mp = Mixpanel(token)
        self._pool = ThreadPoolExecutor(max_workers=workers)

    def match_finished(self, player, match) -> None:
        """A match came to its end."""
        if player.telemetry_enabled:
            details = {"game": match.game, "turns": match.turns}
            threading.Thread(target=self._post, args=(player.uuid, "Match Finished", details), daemon=True).start()

    def match_abandoned(self, player, match) -> None:
        """A player left before the end."""
        if not player.telemetry_enabled:
            return

        def later() -> None:
            self._post(player.uuid, "Match Abandoned", {"game": match.game, "turn": match.turns})

        self._pool.submit(later)

    def seat_taken(self, player, table) -> None:
        """A seat at a table was taken."""
        if player.telemetry_enabled:
            self._pool.submit(self._post, player.uuid, "Seat Taken", {"game": table.game})

    def rematch_offered(self, player, match) -> None:
        """The loser wants another go."""
        if match.is_ranked:
            details = {"game": match.game}
            self._post(player.uuid, "Rematch Offered", details)  # expect: PRV201

    def league_entered(self, player, league) -> None:
        """A player joined a league."""
        self._set_profile(player.uuid, {"league": league.code})

    def _post(self, player_uuid: str, event: str, details: dict) -> None:
        self._mp.track(player_uuid, event, details)

    def _set_profile(self, player_uuid: str, details: dict) -> None:
        self._mp.people_set(player_uuid, details)  # expect: PRV201

    def close(self) -> None:
        """Wait for what is still on its way."""
        self._pool.shutdown(wait=True)
