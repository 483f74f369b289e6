import json
import unittest

from buurtbaken_gate.verdict import Unsound, read_verdict

TEXT = {"msgtype": "m.text", "body": "x"}
TARGET = "$" + "a" * 43


def replaced(content: object, original: dict | None = None, event_type: str = "m.room.message") -> dict | None:
    answer = json.dumps({"action": "replace", "content": content}).encode()
    return read_verdict(answer, event_type, TEXT if original is None else original)


class ReadVerdict(unittest.TestCase):
    def test_allow(self) -> None:
        self.assertIsNone(read_verdict(b'{"action":"allow","content":{"body":"x"}}', "m.room.message", TEXT))

    def test_unsound(self) -> None:
        for answer in (b"", b"{", b"null", b'"allow"', b"{}", b'{"action":"hold"}', b"\xff", b"[" * 100_000):
            with self.subTest(answer[:20]), self.assertRaises(Unsound):
                read_verdict(answer, "m.room.message", TEXT)
        for content in (None, [], {}, {**TEXT, "x": 2**53}, {**TEXT, "x": float("nan")}):
            with self.subTest(content), self.assertRaises(Unsound):
                replaced(content)

    def test_state_needs_its_text(self) -> None:
        for event_type, key in (("m.room.topic", "topic"), ("m.room.name", "name")):
            self.assertEqual(replaced({key: "x"}, {}, event_type), {key: "x"})
            with self.assertRaises(Unsound):
                replaced({"body": "x"}, {}, event_type)

    def test_a_relation_is_kept(self) -> None:
        relation = {"rel_type": "m.replace", "event_id": TARGET}
        original = {**TEXT, "m.relates_to": relation}
        for given in ({}, {"m.relates_to": {}}, {"m.relates_to": {"rel_type": "m.replace", "event_id": "$" + "b" * 43}}):
            self.assertEqual(replaced({**TEXT, **given}, original), original)

    def test_a_relation_may_lose_what_hides_in_it(self) -> None:
        relation = {"rel_type": "m.thread", "event_id": TARGET}
        original = {**TEXT, "m.relates_to": {**relation, "x": "sukkel"}}
        self.assertEqual(replaced({**TEXT, "m.relates_to": relation}, original), {**TEXT, "m.relates_to": relation})

    def test_an_answer_may_lose_what_hides_in_it(self) -> None:
        reply = {"event_id": TARGET}
        original = {**TEXT, "m.relates_to": {"m.in_reply_to": {**reply, "x": "sukkel"}, "y": "sukkel"}}
        for given in ({}, {"m.relates_to": {"m.in_reply_to": reply}}, {"m.relates_to": {}}):
            answer = replaced({**TEXT, **given}, original)
            self.assertEqual(answer, {**TEXT, "m.relates_to": {"m.in_reply_to": reply}})

    def test_a_reaction_needs_a_key(self) -> None:
        relation = {"rel_type": "m.annotation", "event_id": TARGET, "key": "x"}
        for key in ("", None, "x" * 501):
            with self.assertRaises(Unsound):
                replaced({"m.relates_to": {**relation, "key": key}}, {"m.relates_to": relation}, "m.reaction")

    def test_a_reaction_never_gets_its_senders_key_back(self) -> None:
        relation = {"rel_type": "m.annotation", "event_id": TARGET}
        for odd in ({"m.in_reply_to": {"event_id": "x"}}, {"m.in_reply_to": {"event_id": "$sukkel"}}):
            original = {"m.relates_to": {**relation, "key": "sukkel", **odd}}
            for given, key in (({"m.relates_to": {**relation, "key": "y"}}, "y"), ({}, "▫️")):
                answer = replaced(given, original, "m.reaction")
                self.assertEqual(answer, {"m.relates_to": {**relation, "key": key}})

    def test_a_message_that_says_it_is_a_reaction(self) -> None:
        original = {**TEXT, "m.relates_to": {"rel_type": "m.annotation", "event_id": TARGET, "key": "sukkel"}}
        for given in ({}, {"m.relates_to": {"rel_type": "m.annotation", "event_id": TARGET}}):
            self.assertEqual(replaced({**TEXT, **given}, original), TEXT)

    def test_no_word_in_the_id_of_an_event(self) -> None:
        original = {**TEXT, "m.relates_to": {"rel_type": "m.thread", "event_id": "$sukkel"}}
        self.assertEqual(replaced(TEXT, original), TEXT)

    def test_size(self) -> None:
        with self.assertRaises(Unsound):
            replaced({**TEXT, "body": "x" * 62_000})
        long = {**TEXT, "body": "x" * 62_000}
        self.assertEqual(replaced(long, long), long)
