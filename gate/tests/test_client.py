import unittest
from typing import Any

from buurtbaken_gate.breaker import Breaker
from buurtbaken_gate.client import Answer, GateClient, Unanswered
from buurtbaken_gate.config import Endpoint
from twisted.internet.protocol import connectionDone
from twisted.internet.testing import MemoryReactorClock, StringTransport
from twisted.python.failure import Failure

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{"action":"allow"}'


class Transport(StringTransport):
    """What a TCP connection has besides."""

    gone = False

    def setTcpNoDelay(self, _enabled: bool) -> None: ...

    def setTcpKeepAlive(self, _enabled: bool) -> None: ...


class Deadline(unittest.TestCase):
    def setUp(self) -> None:
        self.reactor = MemoryReactorClock()
        self.client = GateClient(self.reactor, Endpoint("127.0.0.1", 8102, "/gate"), "token", 0.3)
        self.outcome: list[Any] = []
        self.client.ask(b"{}", "!room").addBoth(self.outcome.append)
        self.connection = self.reactor.tcpClients[0][2].buildProtocol(None)
        self.connection.makeConnection(Transport())

    def pass_time(self, *steps: float) -> None:
        for step in steps:
            self.reactor.advance(step)

    def test_no_answer(self) -> None:
        self.pass_time(*[0.01] * 29)
        self.assertEqual(self.outcome, [])
        self.pass_time(0.015)
        self.assertIsInstance(self.outcome[0].value, Unanswered)

    def test_an_answer_that_synapse_was_too_busy_to_read_counts(self) -> None:
        self.pass_time(0.8)
        self.assertEqual(self.outcome, [])
        self.connection.dataReceived(ANSWER)
        self.assertEqual(self.outcome, [Answer(200, b'{"action":"allow"}')])

    def test_a_busy_synapse_waits_no_longer_than_twice_a_tenth_of_a_second(self) -> None:
        self.pass_time(0.8, 0.4)
        self.assertEqual(self.outcome, [])
        self.pass_time(0.4)
        self.assertIsInstance(self.outcome[0].value, Unanswered)

    def test_a_hung_bot_costs_the_deadline_and_one_tenth(self) -> None:
        self.pass_time(0.4)
        self.assertEqual(self.outcome, [])
        self.pass_time(*[0.01] * 11)
        self.assertIsInstance(self.outcome[0].value, Unanswered)


class AmongSeveral(unittest.TestCase):
    """Before a proxy that knows of more than one bot."""

    GONE = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"

    def setUp(self) -> None:
        self.reactor = MemoryReactorClock()
        self.client = GateClient(self.reactor, Endpoint("127.0.0.1", 8102, "/gate"), "token", 0.3)
        self.outcome: list[Any] = []

    def ask(self, room: str) -> Any:
        self.client.ask(b"{}", room).addBoth(self.outcome.append)
        connection = self.reactor.tcpClients[-1][2].buildProtocol(None)
        connection.makeConnection(Transport())
        return connection._wrappedProtocol

    def test_all_of_a_room_have_one_key_which_does_not_tell_the_room(self) -> None:
        sent = [self.ask(room).transport.value() for room in ("!a:x", "!a:x", "!b:x")]
        self.assertEqual(sent[0], sent[1])
        self.assertNotEqual(sent[0], sent[2])
        self.assertRegex(sent[0], rb"\r\nX-Buurtbaken-Room: [0-9a-f]{16}\r\n")
        self.assertNotIn(b"!a:x", sent[0])

    def test_a_bot_that_went_away_is_followed_by_another(self) -> None:
        connection = self.ask("!a:x")
        question = connection.transport.value()
        connection.dataReceived(self.GONE)
        self.assertEqual(self.outcome, [])
        self.assertEqual(connection.transport.value(), question * 2)
        connection.dataReceived(ANSWER)
        self.assertEqual(self.outcome, [Answer(200, b'{"action":"allow"}')])

    def test_it_is_asked_again_once(self) -> None:
        connection = self.ask("!a:x")
        connection.dataReceived(self.GONE)
        connection.dataReceived(self.GONE)
        self.assertEqual(self.outcome, [Answer(502, b"")])

    def test_nor_is_more_time_taken_for_it(self) -> None:
        connection = self.ask("!a:x")
        self.reactor.advance(0.2)
        connection.dataReceived(self.GONE)
        for _ in range(12):
            self.reactor.advance(0.01)
        self.assertIsInstance(self.outcome[0].value, Unanswered)


class Bot:
    """The other side of every connection that the client makes; it answers what it is told to."""

    def __init__(self, reactor: MemoryReactorClock) -> None:
        self.reactor = reactor
        self.connections: list[Any] = []

    def accept(self) -> None:
        for made in self.reactor.tcpClients[len(self.connections) :]:
            connection = made[2].buildProtocol(None)
            connection.makeConnection(Transport())
            self.connections.append(connection)

    def hang_up_aborted(self) -> None:
        for connection in self.connections:
            transport = connection._wrappedProtocol.transport
            if transport.disconnecting and not transport.gone:
                transport.gone = True
                connection.connectionLost(connectionDone)


class Burst(unittest.TestCase):
    """A hundred at once, into a bot that hangs."""

    def setUp(self) -> None:
        self.reactor = MemoryReactorClock()
        self.breaker = Breaker(self.reactor.seconds)
        endpoint = Endpoint("127.0.0.1", 8102, "/gate")
        self.client = GateClient(self.reactor, endpoint, "token", 0.3, self.breaker.answered_late)
        self.bot = Bot(self.reactor)
        self.waits: list[float] = []
        self.answers = 0

    def send(self) -> None:
        """What the module does with one event."""
        if not self.breaker.may_ask():
            self.waits.append(0.0)
            return
        since = self.reactor.seconds()

        def unanswered(failure: Failure) -> None:
            self.assertEqual(failure.value.reason, "timeout")
            self.breaker.timed_out()
            self.waits.append(self.reactor.seconds() - since)

        def answered(_answer: Answer) -> None:
            self.breaker.answered()
            self.answers += 1

        self.client.ask(b"{}", "!room").addCallbacks(answered, unanswered)

    def pass_time(self, seconds: float, step: float = 0.001) -> None:
        for _ in range(round(seconds / step)):
            self.bot.accept()
            self.reactor.advance(step)
            self.bot.hang_up_aborted()

    def test_all_asked_at_the_same_moment(self) -> None:
        for _ in range(100):
            self.send()
        self.pass_time(0.5)
        self.assertEqual(len(self.waits), 100)
        self.assertLessEqual(max(self.waits), 0.302)

    def test_asked_one_after_another(self) -> None:
        for _ in range(100):
            self.send()
            self.pass_time(0.008)
        self.pass_time(0.5)
        self.assertEqual(len(self.waits), 100)
        self.assertLessEqual(max(self.waits), 0.302)
        self.assertIn(0.0, self.waits)

    def test_while_synapse_is_busy_with_them(self) -> None:
        """It looks up every 40 ms alone: that is the most by which each of three deadlines can be noticed too late."""
        for _ in range(10):
            for _ in range(10):
                self.send()
            self.pass_time(0.04, step=0.04)
        self.pass_time(1.0, step=0.04)
        self.assertEqual(len(self.waits), 100)
        self.assertLessEqual(max(self.waits) - 3 * 0.04, 0.501)

    def test_a_late_answer_lets_the_next_one_try_at_once(self) -> None:
        for _ in range(100):
            self.send()
            self.pass_time(0.008)
        self.assertFalse(self.breaker.may_ask())
        late = next(it for it in self.bot.connections if it._wrappedProtocol in self.client._late)
        late.dataReceived(ANSWER)
        self.assertEqual(self.answers, 0)
        self.send()
        # Over the same connection, which is good again.
        self.assertEqual(late._wrappedProtocol.transport.value().count(b"POST"), 2)
        late.dataReceived(ANSWER)
        self.assertEqual(self.answers, 1)
        self.assertTrue(self.breaker.may_ask())

    def test_few_connections_are_kept_for_late_answers(self) -> None:
        for _ in range(100):
            self.send()
        self.pass_time(0.5)
        self.assertEqual(self.client._open, 4)
        self.client.close()
        self.bot.hang_up_aborted()
        self.assertEqual(self.client._open, 0)
