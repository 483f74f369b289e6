"""A lean HTTP/1.1 client for one endpoint: connections are kept, nothing is parsed that isn't needed.

Measured on one machine against one endpoint, processor time per request: this 0.2 ms, Twisted's Agent with a connection
pool 0.9 ms, treq 1.3 ms; every send of every resident waits for it. What is left out is left out on purpose: redirects,
proxies, compression, cookies.
"""

from collections import deque
from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from twisted.internet.defer import Deferred
from twisted.internet.endpoints import HostnameEndpoint, TCP4ClientEndpoint, TCP6ClientEndpoint
from twisted.internet.interfaces import IDelayedCall
from twisted.internet.protocol import Factory, Protocol, connectionDone
from twisted.python.failure import Failure

from .config import Endpoint
from .http_answer import AnswerReader, Malformed

ROOM_HEADER = "X-Buurtbaken-Room"

_MAX_CONNECTIONS = 32
_MAX_WAITING = 500

_GONE = frozenset({502, 503})
"""What a proxy says whose bot went away with the question, and a bot that can give no verdict: another may take it."""

_BUSY_S = 0.02
"""A deadline that is noticed this much too late was not the bot's: Synapse itself was busy, in a burst of sends, and has
neither sent the question nor read the answer meanwhile."""

_EXTRA_S = 0.1
_MAX_EXTRAS = 2
"""What the bot then gets in addition, counted from when Synapse was free again; each time it was busy, at most twice.
With a deadline of 0.3 s a send waits 0.5 s at most. Half of this let 13 of 1,000 unfit texts pass on a machine of two cores
at load 13 (`bench exposure`), this none."""

_MAX_LATE = 4
"""Connections kept for an answer to a question that was given up: it tells that a bot that hung lives again."""


class Unanswered(Exception):
    """No usable answer. `reason` is one of: timeout, refused, malformed, busy."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Answer(NamedTuple):
    status: int
    body: bytes


class _Request:
    """One question under way. Settles its Deferred exactly once."""

    __slots__ = ("payload", "deferred", "timer", "due", "extras", "last_look", "connection", "retried", "asked_again")

    def __init__(self, payload: bytes) -> None:
        self.payload = payload
        self.deferred: Deferred[Answer] | None = Deferred()
        self.timer: IDelayedCall | None = None
        self.due = 0.0
        self.extras = 0
        self.last_look = False
        self.connection: _Connection | None = None
        self.retried = False
        self.asked_again = False

    @property
    def settled(self) -> bool:
        return self.deferred is None

    def settle(self, outcome: Answer | Unanswered) -> None:
        deferred, self.deferred = self.deferred, None
        if deferred is None:
            return
        if self.timer is not None and self.timer.active():
            self.timer.cancel()
        if isinstance(outcome, Unanswered):
            deferred.errback(Failure(outcome))
        else:
            deferred.callback(outcome)


class GateClient:
    """Asks one endpoint, over at most 32 kept connections. No state but these."""

    def __init__(
        self,
        reactor: Any,
        endpoint: Endpoint,
        token: str,
        deadline_s: float,
        answered_late: Callable[[], None] = lambda: None,
    ) -> None:
        """`answered_late` is told of an answer to a question that was given up."""
        self._reactor = reactor
        self._answered_late = answered_late
        self._deadline_s = deadline_s
        self._target = _target(reactor, endpoint, deadline_s)
        host = f"[{endpoint.host}]" if ":" in endpoint.host else endpoint.host
        self._head = (
            f"POST {endpoint.path} HTTP/1.1\r\nHost: {host}:{endpoint.port}\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n{ROOM_HEADER}: "
        ).encode("ascii")
        self._idle: list[_Connection] = []
        self._late: set[_Connection] = set()
        self._open = 0
        self._waiting: deque[_Request] = deque()

    def ask(self, body: bytes, room: str) -> "Deferred[Answer]":
        """POST the body. Fires within the deadline, queueing and connecting included: an Answer, or a failure of Unanswered.

        A hash of `room` goes in a header, by which a proxy before several bots keeps all of a room with one of them.
        Of a Synapse too busy to notice, the time that it could not listen does not count, and the bot gets up to 0.2 s more.
        """
        key = sha256(room.encode()).hexdigest()[:16].encode("ascii")
        request = _Request(b"%s%s\r\nContent-Length: %d\r\n\r\n%s" % (self._head, key, len(body), body))
        deferred = request.deferred
        assert deferred is not None
        self._set_deadline(request, self._deadline_s)
        self._start(request)
        return deferred

    def close(self) -> None:
        """Drop the kept connections; for tests and benchmarks."""
        for connection in [*self._idle, *self._late]:
            connection.abort()

    def _start(self, request: _Request) -> None:
        if self._idle:
            # The last one used: the others grow old and are closed by the other side.
            self._idle.pop().send(request)
        elif self._open < _MAX_CONNECTIONS:
            self._connect(request)
        elif len(self._waiting) < _MAX_WAITING:
            self._waiting.append(request)
        else:
            request.settle(Unanswered("busy"))

    def _connect(self, request: _Request) -> None:
        self._open += 1
        connecting = self._target.connect(Factory.forProtocol(lambda: _Connection(self)))

        def connected(connection: "_Connection") -> None:
            if request.settled:
                self._release(connection)
            else:
                connection.send(request)

        def refused(_failure: Failure) -> None:
            self._open -= 1
            request.settle(Unanswered("refused"))
            self._refuse_waiting()

        connecting.addCallbacks(connected, refused)

    def _refuse_waiting(self) -> None:
        """Nobody listens: whoever waits for a connection need not wait for the deadline."""
        if self._open == 0:
            while self._waiting:
                self._waiting.popleft().settle(Unanswered("refused"))

    def _set_deadline(self, request: _Request, seconds: float) -> None:
        request.due = self._reactor.seconds() + seconds
        request.timer = self._reactor.callLater(seconds, self._give_up, request)

    def _give_up(self, request: _Request) -> None:
        if self._reactor.seconds() - request.due > _BUSY_S and request.extras < _MAX_EXTRAS:
            request.extras += 1
            self._set_deadline(request, _EXTRA_S)
            return
        if not request.last_look:
            # The reactor looks at its timers before it reads: the answer may have come already.
            request.last_look = True
            self._set_deadline(request, 0)
            return
        connection = request.connection
        request.settle(Unanswered("timeout"))
        if connection is None:
            return
        # Its late answer must not be taken for the next one's.
        if len(self._late) < _MAX_LATE:
            self._late.add(connection)
        else:
            connection.abort()

    def _ask_again(self, request: _Request) -> bool:
        """Once, within the deadline that it has."""
        if request.settled or request.asked_again:
            return False
        request.asked_again = True
        self._start(request)
        return True

    def _heard(self, connection: "_Connection") -> None:
        """A whole answer came over it."""
        if connection in self._late:
            self._late.remove(connection)
            self._answered_late()

    def _release(self, connection: "_Connection") -> None:
        while self._waiting:
            request = self._waiting.popleft()
            if not request.settled:
                connection.send(request)
                return
        self._idle.append(connection)

    def _closed(self, connection: "_Connection", request: _Request | None, stale: bool) -> None:
        self._open -= 1
        self._late.discard(connection)
        if connection in self._idle:
            self._idle.remove(connection)
        if request is not None and not request.settled:
            if stale and not request.retried:
                # The other side closed a kept connection just as this request went out on it.
                request.retried = True
                request.connection = None
                self._start(request)
            else:
                request.settle(Unanswered("refused"))
        while self._waiting and self._open < _MAX_CONNECTIONS:
            waiting = self._waiting.popleft()
            if not waiting.settled:
                self._connect(waiting)
                return


class _Connection(Protocol):
    """One kept connection; one request at a time."""

    def __init__(self, client: GateClient) -> None:
        self._client = client
        self._request: _Request | None = None
        self._reader: AnswerReader | None = None
        self._served = 0

    def connectionMade(self) -> None:
        self.transport.setTcpNoDelay(True)
        self.transport.setTcpKeepAlive(True)

    def send(self, request: _Request) -> None:
        self._request = request
        request.connection = self
        self._reader = AnswerReader()
        self.transport.write(request.payload)

    def abort(self) -> None:
        self.transport.abortConnection()

    def dataReceived(self, data: bytes) -> None:
        reader, request = self._reader, self._request
        if reader is None or request is None:
            # Nobody asked.
            self.abort()
            return
        try:
            complete = reader.feed(data)
        except Malformed:
            request.settle(Unanswered("malformed"))
            self.abort()
            return
        if complete:
            self._complete(reader, request)

    def _complete(self, reader: AnswerReader, request: _Request) -> None:
        self._request = self._reader = None
        request.connection = None
        self._served += 1
        self._client._heard(self)
        if reader.keep_alive:
            self._client._release(self)
        else:
            self.transport.loseConnection()
        if reader.status not in _GONE or not self._client._ask_again(request):
            request.settle(Answer(reader.status, reader.body))

    def connectionLost(self, reason: Failure = connectionDone) -> None:
        request, reader = self._request, self._reader
        self._request = self._reader = None
        if request is not None and reader is not None and reader.ends_with_connection:
            request.settle(Answer(reader.status, reader.body))
        stale = self._served > 0 and reader is not None and not reader.started
        self._client._closed(self, request, stale)


def _target(reactor: Any, endpoint: Endpoint, timeout: float) -> Any:
    """No name to look up for an address: the loopback's is the common case."""
    make: Callable[..., Any] = HostnameEndpoint
    if ":" in endpoint.host:
        make = TCP6ClientEndpoint
    elif endpoint.host.replace(".", "").isdigit():
        make = TCP4ClientEndpoint
    return make(reactor, endpoint.host, endpoint.port, timeout)
