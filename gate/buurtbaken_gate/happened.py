"""Tell a service what happened in its rooms, so that it can look whether all of it has reached it.

Synapse writes down how far it has handed events to services before it stores what it hands over. If it or Postgres dies
between the two, those events are in the room and reach no service, ever. A client finds what it missed with /sync; Synapse
refuses that to services, and reading rooms back costs a request for each of tens of thousands of rooms. This is one indexed
query for all of them. It gives names of events; what is in them the service reads as the member of the room that it is.
"""

from typing import Any, NamedTuple

from synapse.module_api import (
    DirectServeJsonResource,
    LoggingTransaction,
    ModuleApi,
    SynapseRequest,
)
from synapse.module_api.errors import Codes, SynapseError

PATH = "/_synapse/buurtbaken/v1/happened"
"""`GET ?after=PLACE`, with a service's own token. Without a place: where Synapse is now, and no events."""

_PAGE = 500

_SELECT = """
    SELECT e.stream_ordering, e.event_id, e.room_id, e.origin_server_ts
    FROM events AS e
    INNER JOIN local_current_membership AS m ON m.room_id = e.room_id AND m.user_id = ? AND m.membership = 'join'
    INNER JOIN events AS j ON j.event_id = m.event_id
    WHERE e.stream_ordering > ? AND e.stream_ordering <= ? AND e.stream_ordering > j.stream_ordering
        AND NOT e.outlier AND e.rejection_reason IS NULL
    ORDER BY e.stream_ordering LIMIT ?
"""
"""In the rooms that the user is in, what came after they joined: what went before they can't read."""


class Row(NamedTuple):
    place: int
    event_id: str
    room_id: str
    origin_server_ts: int


def offer_happened(api: ModuleApi, services: frozenset[str]) -> bool:
    """Answer at PATH. False in a Synapse that does not tell up to where everything is stored."""
    try:
        api._hs.get_datastores().main.get_room_max_stream_ordering
    except AttributeError:
        return False
    api.register_web_resource(PATH, Happened(api, services))
    return True


class Happened(DirectServeJsonResource):
    """What happened after a place in Synapse's own order of events, oldest first, a page at a time."""

    def __init__(self, api: ModuleApi, services: frozenset[str]) -> None:
        super().__init__()
        self._api = api
        self._services = services

    async def _async_render_GET(self, request: SynapseRequest) -> tuple[int, dict[str, Any]]:
        requester = await self._api.get_user_by_req(request)
        user = requester.user.to_string()
        if user not in self._services:
            raise SynapseError(403, "This is for services.", Codes.FORBIDDEN)
        after = place_asked(request.args)
        # Of several events that are being stored at once a later one may be there first: nothing beyond this is told yet.
        last = self._api._hs.get_datastores().main.get_room_max_stream_ordering()
        rows: list[Row] = []
        if after is not None and after < last:
            rows = await self._api.run_db_interaction("buurtbaken_happened", _read, user, after, last)
        return 200, page(rows, last)


def _read(txn: LoggingTransaction, user: str, after: int, last: int) -> list[Row]:
    txn.execute(_SELECT, (user, after, last, _PAGE))
    return [Row(*row) for row in txn.fetchall()]


def place_asked(args: Any) -> int | None:
    """The place in a request's query; None without one. Raises SynapseError 400 on anything else."""
    given = (args or {}).get(b"after")
    if given is None:
        return None
    if len(given) != 1 or not given[0].isdigit() or len(given[0]) > 18:
        raise SynapseError(400, "after: not a place", Codes.INVALID_PARAM)
    return int(given[0])


def page(rows: list[Row], last: int) -> dict[str, Any]:
    """The answer: after a full page the next one begins where this one ends, else at `last`."""
    more = len(rows) >= _PAGE
    return {
        "events": [
            {
                "event_id": row.event_id,
                "room_id": row.room_id,
                "origin_server_ts": row.origin_server_ts,
            }
            for row in rows
        ],
        "place": rows[-1].place if more else last,
        "more": more,
    }
