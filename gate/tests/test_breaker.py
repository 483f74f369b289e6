import unittest

from buurtbaken_gate.breaker import Breaker


class Breaks(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 100.0
        self.breaker = Breaker(lambda: self.now)

    def time_out(self, times: int, apart: float = 0.1) -> None:
        for _ in range(times):
            self.breaker.may_ask()
            self.breaker.timed_out()
            self.now += apart

    def test_a_few_slow_answers_open_nothing(self) -> None:
        self.time_out(4)
        self.assertTrue(self.breaker.may_ask())
        self.breaker.answered()
        self.time_out(4)
        self.assertTrue(self.breaker.may_ask())

    def test_slow_answers_to_questions_put_at_once_open_nothing(self) -> None:
        self.time_out(30, apart=0.005)
        self.assertTrue(self.breaker.may_ask())

    def test_a_hang_pauses_the_asking_and_one_at_a_time_tries_again(self) -> None:
        self.time_out(5)
        self.assertFalse(self.breaker.may_ask())
        self.now += 1.0
        self.assertTrue(self.breaker.may_ask())
        self.assertFalse(self.breaker.may_ask())
        self.breaker.timed_out()
        self.assertFalse(self.breaker.may_ask())
        self.now += 1.0
        self.assertTrue(self.breaker.may_ask())
        self.breaker.answered()
        self.assertTrue(self.breaker.may_ask())
        self.assertTrue(self.breaker.may_ask())

    def test_a_late_answer_ends_the_pause(self) -> None:
        self.time_out(5)
        self.breaker.answered()
        self.assertTrue(self.breaker.may_ask())

    def test_an_answer_to_a_question_that_was_given_up_lets_one_try_at_once(self) -> None:
        self.time_out(5)
        self.breaker.answered_late()
        self.assertTrue(self.breaker.may_ask())
        self.assertFalse(self.breaker.may_ask())
        self.breaker.answered()
        self.assertTrue(self.breaker.may_ask())
