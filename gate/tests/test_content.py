import unittest

from buurtbaken_gate.content import cut, relation_only, slimmed, strip_own_keys, well_formed_mentions


class StripOwnKeys(unittest.TestCase):
    def test_same_object_when_there_are_none(self) -> None:
        content = {"body": "x", "m.new_content": {"body": "y"}}
        self.assertIs(strip_own_keys(content), content)

    def test_here_and_in_the_edit_and_the_argument_stays(self) -> None:
        content = {"nl.buurtbaken.ref": 1, "a": 1, "m.new_content": {"nl.buurtbaken.x": 1, "b": 1}}
        self.assertEqual(strip_own_keys(content), {"a": 1, "m.new_content": {"b": 1}})
        self.assertIn("nl.buurtbaken.ref", content)
        self.assertIn("nl.buurtbaken.x", content["m.new_content"])

    def test_an_edit_that_is_no_object(self) -> None:
        self.assertEqual(strip_own_keys({"m.new_content": ["x"]}), {"m.new_content": ["x"]})


class RelationOnly(unittest.TestCase):
    def test_odd_relations(self) -> None:
        for relation in (None, [], "x", {}, {"rel_type": ["m.thread"], "event_id": "$x"}):
            with self.subTest(relation):
                self.assertEqual(relation_only({"m.relates_to": relation, "body": "x"}), {})

    def test_an_id_that_holds_text(self) -> None:
        for event_id in ("sukkel", 1, "$sukkel", "$" + "x" * 300, "$" + "x" * 42 + "é"):
            relation = {"rel_type": "m.thread", "event_id": event_id}
            self.assertEqual(relation_only({"m.relates_to": relation}), {})
            self.assertEqual(relation_only({"m.relates_to": {"m.in_reply_to": relation}}), {})


class Others(unittest.TestCase):
    def test_slimmed(self) -> None:
        content = {"redacts": "$x"}
        self.assertIs(slimmed(content, frozenset({"redacts"})), content)
        self.assertEqual(slimmed({**content, "reason": "x"}, frozenset({"redacts"})), content)

    def test_cut(self) -> None:
        self.assertEqual(cut("abc", 5), "abc")
        self.assertLessEqual(len(cut("😀" * 100, 200)), 200 // 12)

    def test_mentions_as_synapse_takes_them(self) -> None:
        for good in ({}, {"user_ids": ["@a:b"]}, {"room": True}, {"user_ids": [], "room": False}):
            self.assertTrue(well_formed_mentions(good))
        for bad in (None, [], {"user_ids": "@a:b"}, {"user_ids": [1]}, {"room": 1}):
            self.assertFalse(well_formed_mentions(bad))
