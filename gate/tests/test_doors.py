import asyncio
import re
import unittest
from types import SimpleNamespace
from typing import Any

from buurtbaken_gate.doors import Doors, is_guarded
from synapse.api.errors import SynapseError

SERVICE = "@dienst:x"
ANNA = "@anna:x"
ROOMS = {("!own", ANNA): "join", ("!left", ANNA): "leave"}
ALIASES = {"#own:x": "!own", "#other:x": "!other"}
EVENTS = {"$own": "!own", "$other": "!other"}
MEDIA = {"hers": ANNA, "bots": SERVICE, "neighbours": "@bram:x", "strangers": "@cor:x"}


class Store:
    async def get_local_current_membership_for_user_in_room(
        self, user: str, room: str
    ) -> tuple[str | None, None]:
        return ROOMS.get((room, user)), None

    async def get_association_from_room_alias(self, alias: Any) -> Any:
        room = ALIASES.get(alias.to_string())
        return None if room is None else SimpleNamespace(room_id=room)

    async def get_event(self, event: str, behaviour: Any, allow_none: bool) -> Any:
        room = EVENTS.get(event)
        return None if room is None else SimpleNamespace(room_id=room)

    async def get_local_media(self, media: str) -> Any:
        maker = MEDIA.get(media)
        return None if maker is None else SimpleNamespace(user_id=maker)

    async def do_users_share_a_room(self, user: str, others: list[str]) -> set[str]:
        return set(others) & {"@bram:x"}


class Auth:
    def __init__(self, user: str) -> None:
        self.user = user

    async def get_user_by_req(self, request: Any) -> Any:
        return SimpleNamespace(user=SimpleNamespace(to_string=lambda: self.user))

    async def is_server_admin(self, requester: Any) -> bool:
        return False


def doors(user: str) -> Doors:
    hs = SimpleNamespace(
        hostname="x",
        get_auth=lambda: Auth(user),
        get_datastores=lambda: SimpleNamespace(main=Store()),
    )
    return Doors(hs, frozenset({SERVICE}))


def ask(user: str, method: bytes = b"GET", **named: Any) -> Any:
    """What the handler behind the door was called with, or the status and words of a refusal."""

    async def handler(request: Any, **given: Any) -> Any:
        if given.get("event_id", "").startswith("$AAA"):
            raise SynapseError(404, f"No event {given['event_id']}")
        return given

    request = SimpleNamespace(method=method, path=b"/there", _requester=object())
    try:
        return asyncio.run(doors(user).guard(handler)(request, **named))
    except SynapseError as refused:
        return refused.code, refused.msg


class Rooms(unittest.TestCase):
    def test_own_and_left_rooms_are_synapses_to_judge(self) -> None:
        for room in ("!own", "!left"):
            self.assertEqual(ask(ANNA, room_id=room), {"room_id": room})

    def test_anothers_room_is_as_one_that_there_is_not(self) -> None:
        self.assertEqual(ask(ANNA, room_id="!other")[0], 403)
        for name in ("!nowhere", "nonsense", "@anna:x"):
            self.assertEqual(ask(ANNA, room_id=name), ask(ANNA, room_id="!other"))
        self.assertEqual(ask(ANNA, room_identifier="!other"), ask(ANNA, room_id="!other"))

    def test_an_alias_leads_only_to_own_rooms(self) -> None:
        self.assertEqual(ask(ANNA, room_alias="#own:x"), {"room_alias": "#own:x"})
        self.assertEqual(ask(ANNA, room_alias="#other:x")[0], 404)
        for alias in ("#nowhere:x", "#nonsense"):
            self.assertEqual(ask(ANNA, room_alias=alias), ask(ANNA, room_alias="#other:x"))
            self.assertEqual(
                ask(ANNA, b"DELETE", room_alias=alias), ask(ANNA, b"DELETE", room_alias="#other:x")
            )

    def test_services_pass(self) -> None:
        self.assertEqual(ask(SERVICE, room_id="!other"), {"room_id": "!other"})


class Events(unittest.TestCase):
    def test_an_event_of_another_room_is_answered_as_none_by_its_own_name(self) -> None:
        self.assertEqual(
            ask(ANNA, room_id="!own", event_id="$own"), {"room_id": "!own", "event_id": "$own"}
        )
        self.assertEqual(ask(ANNA, room_id="!own", event_id="$other"), (404, "No event $other"))
        self.assertEqual(ask(ANNA, event_id="$other"), (404, "No event $other"))
        self.assertEqual(ask(ANNA, event_id="$own"), {"event_id": "$own"})


class Media(unittest.TestCase):
    def test_an_upload_is_for_its_maker_the_services_and_room_mates(self) -> None:
        for media in ("hers", "bots", "neighbours", "nothing"):
            named = {"server_name": "x", "media_id": media}
            self.assertEqual(ask(ANNA, **named), named)
        self.assertEqual(ask(ANNA, server_name="x", media_id="strangers"), (404, "Not found '/there'"))


class Patterns(unittest.TestCase):
    def test_only_paths_of_clients_that_name_something_are_guarded(self) -> None:
        for pattern, guarded in (
            ("^/_matrix/client/v3/rooms/(?P<room_id>[^/]*)/state$", True),
            ("/_matrix/media/v3/download/(?P<server_name>[^/]*)/(?P<media_id>[^/]*)", True),
            ("^/_matrix/client/v3/sync$", False),
            ("^/_synapse/admin/v1/rooms/(?P<room_id>[^/]*)$", False),
        ):
            self.assertEqual(is_guarded(re.compile(pattern)), guarded, pattern)


if __name__ == "__main__":
    unittest.main()
