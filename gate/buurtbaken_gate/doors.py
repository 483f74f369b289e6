"""Answers for rooms, aliases and uploads of others as for what there is not.

Synapse tells apart a room that somebody is not in and one that does not exist, tells anybody which room an alias leads to, and
says in an error whether somebody else is a member. In a gemeente's groups all of that says who lives where. So each request of
the client-server API that names a room, an alias or an upload is looked at before Synapse's own handler: what the asker has
nothing to do with gets one and the same answer.

There is no public way to do so, hence this: what Synapse calls to register an endpoint is replaced by one that puts the door
before it. `test/gate/privacy.test.ts` goes through the whole client API, so that a Synapse that works otherwise is noticed.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from http import HTTPStatus
from inspect import isawaitable
from re import Pattern
from typing import Any

from synapse.api.errors import Codes, SynapseError
from synapse.handlers.e2e_keys import E2eKeysHandler
from synapse.http.server import JsonResource
from synapse.storage.databases.main.events_worker import EventRedactBehaviour
from synapse.types import RoomAlias

logger = logging.getLogger(__name__)

Callback = Callable[..., Any]
_GUARDED = frozenset({"room_id", "room_identifier", "room_alias", "media_id", "event_id"})
_EVENTS = ("event_id", "parent_id", "thread_root_id")
_NO_EVENT = "$" + 43 * "A"


def close_doors(api: Any, services: frozenset[str]) -> bool:
    """Guard every client endpoint that is registered from now on. False in a Synapse that registers in another way."""
    hs = api._hs
    original = getattr(JsonResource, "register_paths", None)
    if original is None:
        return False
    doors = Doors(hs, services)

    def register_paths(
        self: JsonResource,
        method: str,
        path_patterns: Iterable[Pattern[str]],
        callback: Callback,
        servlet_classname: str,
    ) -> None:
        patterns = list(path_patterns)
        if any(map(is_guarded, patterns)):
            callback = doors.guard(callback)
        elif any("/createRoom" in pattern.pattern for pattern in patterns):
            callback = doors.guard_creation(callback)
        original(self, method, patterns, callback, servlet_classname)

    # The module is made before the endpoints are (synapse/app/_base.py, start). A second one in this process guards for itself.
    JsonResource.register_paths = register_paths  # type: ignore[method-assign]
    return True


def is_guarded(pattern: Pattern[str]) -> bool:
    """Whether a path is of the client-server API and names a room, an alias or an upload."""
    return "/_matrix/" in pattern.pattern and not _GUARDED.isdisjoint(pattern.groupindex)


class Doors:
    """Who may ask about which room, alias or upload."""

    def __init__(self, hs: Any, services: frozenset[str]) -> None:
        self._hs = hs
        self._services = services

    def guard(self, callback: Callback) -> Callable[..., Awaitable[Any]]:
        """The same handler, behind the door."""

        async def behind_the_door(request: Any, **named: Any) -> Any:
            requester = await self._hs.get_auth().get_user_by_req(request)
            # The handler asks too, and a request takes its asker once.
            request._requester = None
            user = requester.user.to_string()
            if user in self._services:
                return await _answer(callback, request, named)
            await self._check(user, request, named)
            asked = await self._event_elsewhere(user, named)
            if asked is None:
                return await _answer(callback, request, named)
            return await _answer_for_none(callback, request, named, asked)

        return behind_the_door

    def guard_creation(self, callback: Callback) -> Callable[..., Awaitable[Any]]:
        """Refuses before Synapse looks whether the alias that is asked for is taken."""

        async def for_services(request: Any, **named: Any) -> Any:
            auth = self._hs.get_auth()
            requester = await auth.get_user_by_req(request)
            request._requester = None
            may = requester.user.to_string() in self._services or await auth.is_server_admin(requester)
            if not may:
                text = "You are not permitted to create rooms"
                raise SynapseError(HTTPStatus.FORBIDDEN, text, Codes.FORBIDDEN)
            return await _answer(callback, request, named)

        return for_services

    async def _check(self, user: str, request: Any, named: dict[str, Any]) -> None:
        name = named.get("room_id") or named.get("room_identifier") or named.get("room_alias")
        if isinstance(name, str):
            await self._check_room(user, request, name)
        if named.get("media_id"):
            await self._check_media(user, request, named)

    async def _check_room(self, user: str, request: Any, name: str) -> None:
        if not name.startswith("#"):
            if not await self._belongs(user, name):
                raise SynapseError(HTTPStatus.FORBIDDEN, "You are not in this room.", Codes.FORBIDDEN)
            return
        room = await self._room_of(name)
        if room is None or not await self._belongs(user, room):
            if request.method in (b"PUT", b"DELETE"):
                raise SynapseError(HTTPStatus.FORBIDDEN, "You may not do this.", Codes.FORBIDDEN)
            raise SynapseError(HTTPStatus.NOT_FOUND, "There is no such alias.", Codes.NOT_FOUND)

    async def _belongs(self, user: str, room: str) -> bool:
        """Whether somebody is in the room, was, or is invited: then Synapse itself knows what they may see."""
        if not room.startswith("!"):
            return False
        store = self._hs.get_datastores().main
        membership, _ = await store.get_local_current_membership_for_user_in_room(user, room)
        return membership is not None

    async def _room_of(self, alias: str) -> str | None:
        if not RoomAlias.is_valid(alias):
            return None
        found = await self._hs.get_datastores().main.get_association_from_room_alias(
            RoomAlias.from_string(alias)
        )
        return None if found is None else found.room_id

    async def _event_elsewhere(self, user: str, named: dict[str, Any]) -> str | None:
        """The name under which an event is asked for that is not of the room it is asked in, or of a room of the asker's."""
        name = next((one for one in _EVENTS if named.get(one)), None)
        if name is None:
            return None
        store = self._hs.get_datastores().main
        found = await store.get_event(named[name], EventRedactBehaviour.as_is, allow_none=True)
        if found is None:
            return None
        room = named.get("room_id")
        is_own = found.room_id == room if room else await self._belongs(user, found.room_id)
        return None if is_own else name

    async def _check_media(self, user: str, request: Any, named: dict[str, Any]) -> None:
        """An upload is its maker's, the services', and for those who are in a room with its maker."""
        server = named.get("server_name")
        if server is not None and server != self._hs.hostname:
            return
        store = self._hs.get_datastores().main
        media = await store.get_local_media(named["media_id"])
        maker = None if media is None else media.user_id
        if maker is None or maker == user or maker in self._services:
            return
        if await store.do_users_share_a_room(user, [maker]):
            return
        path = request.path.decode("ascii", errors="replace")
        text = "Unknown media ID" if request.method == b"PUT" else f"Not found '{path}'"
        raise SynapseError(HTTPStatus.NOT_FOUND, text, Codes.NOT_FOUND)


async def _answer(callback: Callback, request: Any, named: dict[str, Any]) -> Any:
    answer = callback(request, **named)
    return await answer if isawaitable(answer) else answer


async def _answer_for_none(
    callback: Callback, request: Any, named: dict[str, Any], name: str
) -> Any:
    """What the handler answers for an event that there is not, by the name that was asked for."""
    try:
        return await _answer(callback, request, {**named, name: _NO_EVENT})
    except SynapseError as refused:
        refused.msg = refused.msg.replace(_NO_EVENT, named[name])
        raise


def hide_devices(services: frozenset[str]) -> bool:
    """Tell of devices of people with whom the asker shares no room as of people that there are not. False if that cannot be."""
    query = getattr(E2eKeysHandler, "query_devices", None)
    claim = getattr(E2eKeysHandler, "claim_one_time_keys", None)
    if query is None or claim is None:
        return False

    async def known(self: Any, asker: str, users: Iterable[str]) -> set[str]:
        others = {user for user in users if user != asker and user not in services}
        if asker in services or not others:
            return set(users)
        shared = await self.store.do_users_share_a_room(asker, others)
        return {user for user in users if user not in others or user in shared}

    async def query_devices(
        self: Any, query_body: dict, timeout: int, from_user_id: str, *rest: Any, **named: Any
    ) -> dict:
        asked = query_body.get("device_keys", {})
        kept = await known(self, from_user_id, asked)
        body = {**query_body, "device_keys": {user: asked[user] for user in asked if user in kept}}
        answer = await query(self, body, timeout, from_user_id, *rest, **named)
        for user in set(asked) - kept:
            answer.setdefault("device_keys", {})[user] = {}
        return answer

    async def claim_one_time_keys(self: Any, wanted: dict, user: Any, *rest: Any, **named: Any) -> Any:
        kept = await known(self, user.to_string(), wanted)
        return await claim(
            self, {one: wanted[one] for one in wanted if one in kept}, user, *rest, **named
        )

    E2eKeysHandler.query_devices = query_devices  # type: ignore[method-assign]
    E2eKeysHandler.claim_one_time_keys = claim_one_time_keys  # type: ignore[method-assign]
    return True
