"""Don't let a burst wait for a bot that hangs.

A bot that is down refuses at once and costs nothing. One that hangs costs every send the whole deadline; after a few of
those in a row, sends pass unjudged without waiting, and one at a time tries whether it answers again. Nothing is lost:
whatever passed unjudged is judged when the bot is back.
"""

from collections.abc import Callable

_SLOW_IN_A_ROW = 5
"""One slow answer is a busy moment, not a hang: it must not open the gate for others."""

_PAUSE_S = 1.0


class Breaker:
    """`may_ask` before each request; then exactly one of `answered` and `timed_out`. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._slow = 0
        self._open_until = 0.0
        self._probing = False

    def may_ask(self) -> bool:
        if self._slow < _SLOW_IN_A_ROW:
            return True
        if self._probing or self._clock() < self._open_until:
            return False
        self._probing = True
        return True

    def answered(self) -> None:
        """It answered or refused, whatever it said: asking costs little."""
        self._slow = 0
        self._probing = False

    def timed_out(self) -> None:
        self._slow += 1
        self._probing = False
        if self._slow >= _SLOW_IN_A_ROW:
            self._open_until = self._clock() + _PAUSE_S
