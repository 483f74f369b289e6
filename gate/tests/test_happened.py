import asyncio
import unittest
from types import SimpleNamespace
from typing import Any

from buurtbaken_gate.happened import PATH, Happened, Row, offer_happened, page, place_asked
from synapse.api.errors import SynapseError

SERVICE = "@bot:x"


class Api:
    """Synapse at place 700, with an event at each."""

    def __init__(self, user: str = SERVICE) -> None:
        self.user = user
        self.resources: dict[str, Any] = {}
        store = SimpleNamespace(get_room_max_stream_ordering=lambda: 700)
        self._hs = SimpleNamespace(get_datastores=lambda: SimpleNamespace(main=store))

    def register_web_resource(self, path: str, resource: Any) -> None:
        self.resources[path] = resource

    async def get_user_by_req(self, request: Any) -> Any:
        return SimpleNamespace(user=SimpleNamespace(to_string=lambda: self.user))

    async def run_db_interaction(self, name: str, read: Any, user: str, after: int, last: int) -> list[Row]:
        return rows(range(after + 1, last + 1)[:500])


def rows(places: Any) -> list[Row]:
    return [Row(place, f"${place}", "!r", place * 10) for place in places]


def ask(api: Api, after: bytes | None = None) -> dict[str, Any]:
    assert offer_happened(api, frozenset({SERVICE}))
    resource: Happened = api.resources[PATH]
    request = SimpleNamespace(args={} if after is None else {b"after": [after]})
    status, body = asyncio.run(resource._async_render_GET(request))
    assert status == 200
    return body


class Answers(unittest.TestCase):
    def test_without_a_place_it_tells_where_synapse_is(self) -> None:
        self.assertEqual(ask(Api()), {"events": [], "place": 700, "more": False})

    def test_events_come_page_by_page_until_there_are_none(self) -> None:
        first = ask(Api(), b"100")
        self.assertEqual((len(first["events"]), first["place"], first["more"]), (500, 600, True))
        self.assertEqual(
            first["events"][0], {"event_id": "$101", "room_id": "!r", "origin_server_ts": 1010}
        )
        second = ask(Api(), b"600")
        self.assertEqual((len(second["events"]), second["place"], second["more"]), (100, 700, False))
        self.assertEqual(ask(Api(), b"700"), {"events": [], "place": 700, "more": False})

    def test_a_place_that_this_synapse_has_not_reached_becomes_its_own(self) -> None:
        self.assertEqual(ask(Api(), b"900"), {"events": [], "place": 700, "more": False})

    def test_a_place_can_be_passed_without_an_event_of_these_rooms(self) -> None:
        self.assertEqual(page([], 700)["place"], 700)

    def test_nobody_else_is_answered(self) -> None:
        with self.assertRaises(SynapseError) as refused:
            ask(Api("@anna:x"))
        self.assertEqual(refused.exception.code, 403)

    def test_what_is_no_place_is_refused(self) -> None:
        for after in ([b""], [b"-1"], [b"1.5"], [b"x"], [b"9" * 19], [b"1", b"2"]):
            with self.assertRaises(SynapseError) as refused:
                place_asked({b"after": after})
            self.assertEqual(refused.exception.code, 400, after)


class Offer(unittest.TestCase):
    def test_an_unknown_synapse_is_left_alone(self) -> None:
        api = Api()
        api._hs = SimpleNamespace(get_datastores=lambda: SimpleNamespace(main=object()))
        self.assertFalse(offer_happened(api, frozenset({SERVICE})))
        self.assertEqual(api.resources, {})


if __name__ == "__main__":
    unittest.main()
