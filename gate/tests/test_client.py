import unittest
from typing import Any

from buurtbaken_gate.client import Answer, GateClient, Unanswered
from buurtbaken_gate.config import Endpoint
from twisted.internet.testing import MemoryReactorClock, StringTransport

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{"action":"allow"}'


class Transport(StringTransport):
    """What a TCP connection has besides."""

    def setTcpNoDelay(self, _enabled: bool) -> None: ...

    def setTcpKeepAlive(self, _enabled: bool) -> None: ...


class Deadline(unittest.TestCase):
    def setUp(self) -> None:
        self.reactor = MemoryReactorClock()
        self.client = GateClient(self.reactor, Endpoint("127.0.0.1", 8102, "/gate"), "token", 0.3)
        self.outcome: list[Any] = []
        self.client.ask(b"{}").addBoth(self.outcome.append)
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
