"""Don't let a burst wait for a bot that hangs.

A bot that is down refuses at once and costs nothing. One that hangs costs every send the whole deadline; after a few of
those in a row, sends pass unjudged without waiting, and one at a time tries whether it answers again. Nothing is lost:
whatever passed unjudged is judged when the bot is back.

No send waits twice: each asks once, Synapse lets all sends of a burst ask at once, and what waits in the client for a
connection has its deadline from when it asked.
"""

from collections.abc import Callable

_SLOW_IN_A_ROW = 5
"""One slow answer is a busy moment, not a hang: it must not open the gate for others."""

_SLOW_FOR_S = 0.25
"""Nor are five slow answers to five questions put at the same moment: in a burst that is one busy moment still."""

_PAUSE_S = 1.0


class Breaker:
    """`may_ask` before each request; then exactly one of `answered` and `timed_out`. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._slow = 0
        self._slow_since = 0.0
        self._hangs = False
        self._open_until = 0.0
        self._probing = False

    def may_ask(self) -> bool:
        if not self._hangs:
            return True
        if self._probing or self._clock() < self._open_until:
            return False
        self._probing = True
        return True

    def answered(self) -> None:
        """It answered or refused, whatever it said: asking costs little."""
        self._slow = 0
        self._hangs = False
        self._probing = False

    def timed_out(self) -> None:
        now = self._clock()
        if self._slow == 0:
            self._slow_since = now
        self._slow += 1
        self._probing = False
        self._hangs = self._slow >= _SLOW_IN_A_ROW and now - self._slow_since >= _SLOW_FOR_S
        if self._hangs:
            self._open_until = now + _PAUSE_S

    def answered_late(self) -> None:
        """Of no use to who asked, but it lives: the next one may try without waiting for the pause to end."""
        self._open_until = self._clock()
