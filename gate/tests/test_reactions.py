import asyncio
import unittest

from buurtbaken_gate.reactions import Reactions

TARGET = "$" + "a" * 43
ANNA = "@anna:test.localhost"


def reaction(key: str, target: str = TARGET) -> dict:
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": target, "key": key}}


class Acceptable(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 0.0
        self.stored: set[tuple[str, str]] = set()
        self.asked = 0
        self.reactions = Reactions(self.has_annotated, lambda: self.now)

    async def has_annotated(self, target: str, event_type: str, key: str, sender: str) -> bool:
        self.assertEqual((event_type, key), ("m.reaction", "▫️"))
        self.asked += 1
        await asyncio.sleep(0)
        if target == "$gone":
            raise OSError
        return (target, sender) in self.stored

    def shown(self, content: dict, sender: str = ANNA) -> dict:
        return asyncio.run(self.reactions.acceptable(sender, content))

    def test_the_first_sign_stands_and_the_second_is_emptied(self) -> None:
        self.assertEqual(self.shown(reaction("▫️")), reaction("▫️"))
        self.stored.add((TARGET, ANNA))
        self.now += 3_600
        self.assertEqual(self.shown({**reaction("▫️"), "nl.buurtbaken.ref": "x"}), {"nl.buurtbaken.ref": "x"})

    def test_of_two_at_once_one_stands(self) -> None:
        async def both() -> list[dict]:
            once = self.reactions.acceptable(ANNA, reaction("▫️"))
            return list(await asyncio.gather(once, self.reactions.acceptable(ANNA, reaction("▫️"))))

        self.assertEqual(asyncio.run(both()), [reaction("▫️"), {}])

    def test_one_that_was_taken_back_may_be_given_again(self) -> None:
        self.shown(reaction("▫️"))
        self.now += 11
        self.assertEqual(self.shown(reaction("▫️")), reaction("▫️"))

    def test_others_and_other_messages_are_apart(self) -> None:
        self.stored.add((TARGET, ANNA))
        other = reaction("▫️", "$" + "b" * 43)
        self.assertEqual(self.shown(other), other)
        self.assertEqual(self.shown(reaction("▫️"), "@bram:test.localhost"), reaction("▫️"))

    def test_other_content_is_left_alone_and_asks_nothing(self) -> None:
        for content in (reaction("👀"), {}, {"m.relates_to": "x"}, {"m.relates_to": {"key": "▫️"}}):
            self.assertIs(self.shown(content), content)
        self.assertEqual(self.asked, 0)

    def test_without_an_answer_from_synapse_it_is_emptied(self) -> None:
        self.assertEqual(self.shown(reaction("▫️", "$gone")), {})
        self.reactions = Reactions(None, lambda: self.now)
        self.assertEqual(self.shown(reaction("▫️")), {})
