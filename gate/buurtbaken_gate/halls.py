"""Let a whole hall log in at an information evening, and nobody else that often.

Synapse limits how often people log in by address, by one setting for all that is read at its start. Nothing of its own makes that
another for an evening: its admin API and the callback for modules change limits of who is logged in, and of a login it knows but the
address (synapse/rest/client/login.py, api/ratelimiting.py). So the limiter of that one endpoint is wrapped. An address that has used
up what anybody has is asked about: if people come in from there at an evening that is open, it has what a hall needs.
"""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from synapse.api.errors import LimitExceededError
from synapse.rest.client.login import LoginRestServlet

logger = logging.getLogger(__name__)

Ask = Callable[[bytes, str], Awaitable[bytes]]
"""Puts a question to the bot, with what it is about; its answer. Raises where there is none."""

HALL_HZ = 2.0
HALL_BURST = 200
"""Logins from the address of a hall: so many at once, and then so many a second."""

DEADLINE_S = 2.0
"""How long a login waits for the answer: longer than a message, since without one it is refused."""

_IS_HALL_S = 10.0
_IS_NONE_S = 2.0
"""How long an answer counts: limits are those of every day ten seconds after an evening, and one that opens is open at once."""
_MOST = 1_000
"""Addresses of which an answer is kept at most."""


class Halls:
    """Which addresses are those of a hall. Nothing is remembered but answers of a moment ago."""

    def __init__(self, ask: Ask, now: Callable[[], float]) -> None:
        self._ask = ask
        self._now = now
        self._known: dict[str, tuple[bool, float]] = {}

    async def includes(self, address: str) -> bool:
        """Never raises: without an answer it is none."""
        known = self._known.get(address)
        if known is not None and known[1] > self._now():
            return known[0]
        found = await self._asked(address)
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[address] = (found, self._now() + (_IS_HALL_S if found else _IS_NONE_S))
        return found

    async def _asked(self, address: str) -> bool:
        try:
            answer = json.loads(await self._ask(json.dumps({"address": address}).encode("ascii"), address))
            return isinstance(answer, dict) and answer.get("hall") is True
        except Exception as fault:
            logger.warning("gate: whether many may log in from one address is not known: %s", type(fault).__name__)
            return False


class HallLimiter:
    """In the place of the limiter of logins by address. What a hall has is counted apart: after the evening its address has what any has."""

    def __init__(self, limiter: Any, halls: Halls) -> None:
        self._limiter = limiter
        self._halls = halls

    async def ratelimit(self, requester: Any, key: Any = None, **more: Any) -> None:
        """Counts a login; raises LimitExceededError for one too many."""
        try:
            await self._limiter.ratelimit(requester, key, **more)
        except LimitExceededError:
            if not isinstance(key, str) or not await self._halls.includes(key):
                raise
            of_hall = {**more, "rate_hz": HALL_HZ, "burst_count": HALL_BURST}
            await self._limiter.ratelimit(requester, ("hall", key), **of_hall)


def open_halls(halls: Halls) -> None:
    """Wrap the limiter of every login endpoint that is made from now on: the module is made before (synapse/app/_base.py, start)."""
    make = LoginRestServlet.__init__

    def make_with_halls(self: Any, *given: Any, **named: Any) -> None:
        make(self, *given, **named)
        limiter = getattr(self, "_address_ratelimiter", None)
        if limiter is None:
            logger.warning("gate: not a Synapse known to this module; an evening has the limits of every day")
        else:
            self._address_ratelimiter = HallLimiter(limiter, halls)

    LoginRestServlet.__init__ = make_with_halls  # type: ignore[method-assign]
