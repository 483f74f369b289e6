import asyncio
import unittest
from typing import Any

from buurtbaken_gate.halls import HALL_BURST, HALL_HZ, HallLimiter, Halls
from synapse.api.errors import LimitExceededError

HALL = "192.0.2.1"


class Limiter:
    """Synapse's own: so many, or as many as it is told."""

    def __init__(self) -> None:
        self.counts: dict[Any, int] = {}
        self.told: list[dict] = []

    async def ratelimit(self, _requester: Any, key: Any = None, **more: Any) -> None:
        self.told.append(more)
        if self.counts.get(key, 0) >= more.get("burst_count", 3):
            raise LimitExceededError(limiter_name="rc_login", retry_after_ms=1)
        self.counts[key] = self.counts.get(key, 0) + 1


class OfAHall(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 0.0
        self.answer: bytes | Exception = b'{"hall": true}'
        self.asked: list[tuple[bytes, str]] = []
        self.limiter = Limiter()
        self.wrapped = HallLimiter(self.limiter, Halls(self.ask, lambda: self.now))

    async def ask(self, body: bytes, about: str) -> bytes:
        self.asked.append((body, about))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def logs_in(self) -> bool:
        try:
            asyncio.run(self.wrapped.ratelimit(None, HALL))
        except LimitExceededError:
            return False
        return True

    def test_what_anybody_has_costs_no_question(self) -> None:
        self.assertEqual([self.logs_in() for _ in range(3)], [True] * 3)
        self.assertEqual(self.asked, [])

    def test_beyond_it_a_hall_goes_on_with_one_question_in_ten_seconds(self) -> None:
        self.assertTrue(all(self.logs_in() for _ in range(3 + HALL_BURST)))
        self.assertFalse(self.logs_in())
        self.assertEqual(self.asked, [(b'{"address": "192.0.2.1"}', HALL)])
        self.assertEqual(self.limiter.told[-1], {"rate_hz": HALL_HZ, "burst_count": HALL_BURST})
        self.now += 11
        self.logs_in()
        self.assertEqual(len(self.asked), 2)

    def test_after_the_evening_the_address_has_what_any_has(self) -> None:
        self.assertTrue(all(self.logs_in() for _ in range(50)))
        self.answer = b'{"hall": false}'
        self.now += 11
        self.assertFalse(self.logs_in())
        # As much of it comes back as anywhere: a hall's logins are not held against it.
        self.limiter.counts[HALL] -= 1
        self.assertEqual([self.logs_in() for _ in range(2)], [True, False])

    def test_elsewhere_one_too_many_is_refused(self) -> None:
        for answer in (b'{"hall": false}', b'{"hall": 1}', b"[]", b"nothing", OSError("gone")):
            with self.subTest(answer):
                self.setUp()
                self.answer = answer
                self.assertEqual([self.logs_in() for _ in range(5)], [True] * 3 + [False] * 2)
                # An evening that opens is heard of soon.
                self.assertEqual(len(self.asked), 1)
                self.answer = b'{"hall": true}'
                self.now += 3
                self.assertTrue(self.logs_in())

    def test_of_many_addresses_not_all_are_kept(self) -> None:
        halls = Halls(self.ask, lambda: self.now)

        async def all_of() -> None:
            for nr in range(2_500):
                await halls.includes(f"192.0.2.{nr}")

        asyncio.run(all_of())
        self.assertLessEqual(len(halls._known), 1_000)
