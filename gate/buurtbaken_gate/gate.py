"""The module that Synapse loads: callbacks, and what to do with each event. No rules of its own."""

import json
import logging
from time import monotonic
from typing import Any

from synapse.module_api import NOT_SPAM, EventBase, ModuleApi, StateMap, make_deferred_yieldable
from synapse.module_api.errors import Codes
from twisted.internet import reactor

from . import event_types as types
from . import media, metrics
from .breaker import Breaker
from .client import GateClient, Unanswered
from .config import GateConfig, parse_config
from .content import relation_only, slimmed, strip_own_keys
from .doors import close_doors, hide_devices
from .halls import DEADLINE_S, Halls, open_halls
from .happened import offer_happened
from .lean_state import look_up_only
from .reactions import HasAnnotated, Reactions
from .seal import Sealer
from .verdict import Unsound, read_verdict

logger = logging.getLogger(__name__)

Outcome = tuple[bool, dict | None]
_AS_IT_IS: Outcome = (True, None)
_REFUSED: Outcome = (False, None)


class _NoVerdict(Exception):
    """The bot gave none; `reason` is a label of `metrics.UNJUDGED`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Gate:
    """Judges what people send before anyone sees it; keeps room creation and invitations to the services."""

    @staticmethod
    def parse_config(config: dict[str, Any]) -> GateConfig:
        return parse_config(config)

    def __init__(self, config: GateConfig, api: ModuleApi) -> None:
        self._services = config.services
        self._sealer = Sealer(config.seal_key)
        self._breaker = Breaker(monotonic)
        self._client = GateClient(
            reactor, config.endpoint, config.token, config.deadline_s, self._breaker.answered_late
        )
        self._reactions = Reactions(_has_annotated(api), monotonic)
        self._unjudged_in_a_row = 0
        api.register_third_party_rules_callbacks(check_event_allowed=self.check_event_allowed)
        if config.lean_state:
            self._use_lean_state(api)
        if not (close_doors(api, config.services) and hide_devices(config.services)):
            logger.warning("gate: not a Synapse known to this module; it tells that others’ rooms exist")
        if not offer_happened(api, config.services):
            logger.warning("gate: not a Synapse known to this module; what services missed is not told")
        hall_endpoint = config.endpoint._replace(path=config.endpoint.path.rpartition("/")[0] + "/hall")
        self._halls = GateClient(reactor, hall_endpoint, config.token, DEADLINE_S)
        open_halls(Halls(self._ask_hall, monotonic))
        api.register_spam_checker_callbacks(
            user_may_create_room=self.user_may_create_room,
            user_may_invite=self.user_may_invite,
            user_may_send_3pid_invite=self.user_may_send_3pid_invite,
            user_may_create_room_alias=self.user_may_create_room_alias,
            user_may_publish_room=self.user_may_publish_room,
        )

    def _use_lean_state(self, api: ModuleApi) -> None:
        try:
            rules = api._hs.get_module_api_callbacks().third_party_event_rules
            lean = look_up_only(rules, self.check_event_allowed, (types.MARKER, ""), self._passes)
        except AttributeError:
            lean = False
        if not lean:
            logger.warning("gate: not a Synapse known to this module; it loads the whole state per event")

    async def _ask_hall(self, body: bytes, address: str) -> bytes:
        answer = await make_deferred_yieldable(self._halls.ask(body, address))
        if answer.status != 200:
            raise Unanswered("status")
        return answer.body

    async def user_may_create_room(self, user: str) -> Any:
        return self._services_only(user)

    async def user_may_invite(self, inviter: str, invitee: str, room_id: str) -> Any:
        return self._services_only(inviter)

    async def user_may_send_3pid_invite(
        self, inviter: str, medium: str, address: str, room_id: str
    ) -> Any:
        return self._services_only(inviter)

    async def user_may_create_room_alias(self, user: str, alias: Any) -> Any:
        return self._services_only(user)

    async def user_may_publish_room(self, user: str, room_id: str) -> Any:
        return self._services_only(user)

    def _services_only(self, user: str) -> Any:
        return NOT_SPAM if user in self._services else Codes.FORBIDDEN

    async def check_event_allowed(self, event: EventBase, state: StateMap[EventBase]) -> Outcome:
        """Synapse's question on every event. Never raises: that would be a 500 for the sender."""
        if self._passes(event):
            return _AS_IT_IS
        try:
            return await self._decide(event, state)
        except Exception as fault:
            # The fault's own text may quote the message.
            logger.error("gate: fault on a %s: %s", event.type, type(fault).__name__)
            metrics.UNJUDGED.labels("fault").inc()
            return self._after_fault(event)

    def _passes(self, event: EventBase) -> bool:
        return event.sender in self._services

    async def _decide(self, event: EventBase, state: StateMap[EventBase]) -> Outcome:
        event_type = event.type
        is_state = event.is_state()
        refused = is_state and event_type not in types.PASSING_STATE or event_type == types.ENCRYPTION
        if refused or event_type == "m.room.redaction" and _empties_marker(event, state):
            metrics.OUTCOMES.labels("refused").inc()
            return _REFUSED
        event_dict = event.get_dict()
        content = event_dict["content"]
        marker = _marker(state)
        judged_types = types.JUDGED_STATE if is_state else types.JUDGED_EVENTS
        if marker is not None and event_type in judged_types:
            new = await self._judged(event, event_dict, strip_own_keys(content), marker)
            if event_type == "m.reaction":
                new = await self._reactions.acceptable(event.sender, new)
        elif not is_state and event_type not in types.PASSING_EVENTS:
            metrics.OUTCOMES.labels("emptied").inc()
            new = relation_only(content)
        else:
            new = strip_own_keys(content)
            if marker is not None and event_type in types.SLIM_KEYS:
                new = slimmed(new, types.SLIM_KEYS[event_type])
        return _AS_IT_IS if new is content or new == content else _replaced(event_dict, new)

    async def _judged(
        self, event: EventBase, event_dict: dict, content: dict, marker: dict[str, str]
    ) -> dict:
        """The content to deliver: by the bot's verdict, or without one."""
        try:
            replacement = await self._ask(event, event_dict, content, marker)
        except _NoVerdict as none:
            self._note_unjudged(none.reason)
            new, sealed = media.unjudged(
                self._sealer, event.room_id, event.sender, event.type, content
            )
            metrics.OUTCOMES.labels("sealed" if sealed else "unjudged").inc()
            return new
        self._note_judged()
        metrics.OUTCOMES.labels("allowed" if replacement is None else "replaced").inc()
        return content if replacement is None else replacement

    async def _ask(
        self, event: EventBase, event_dict: dict, content: dict, marker: dict[str, str]
    ) -> dict | None:
        """The bot's replacement, or None to allow. Raises _NoVerdict."""
        question = {
            "type": event.type,
            "room_id": event.room_id,
            "sender": event.sender,
            "content": content,
            "event_id": event.event_id,
            "origin_server_ts": event.origin_server_ts,
        }
        if "state_key" in event_dict:
            question["state_key"] = event_dict["state_key"]
        body = json.dumps({"event": question, "room": marker}, separators=(",", ":")).encode("ascii")
        if not self._breaker.may_ask():
            raise _NoVerdict("paused")
        asked_at = monotonic()
        try:
            answer = await make_deferred_yieldable(self._client.ask(body, event.room_id))
        except Unanswered as unanswered:
            if unanswered.reason in ("timeout", "busy"):
                self._breaker.timed_out()
            else:
                self._breaker.answered()
            raise _NoVerdict(unanswered.reason) from None
        self._breaker.answered()
        metrics.ANSWER_SECONDS.observe(monotonic() - asked_at)
        if answer.status != 200:
            raise _NoVerdict("status")
        try:
            return read_verdict(answer.body, event.type, content)
        except Unsound as unsound:
            logger.error("gate: the bot's answer can't be used: %s", unsound)
            raise _NoVerdict("unsound") from None

    def _after_fault(self, event: EventBase) -> Outcome:
        """The module itself has a fault: the same policy, with as little as possible that can go wrong."""
        try:
            event_dict = event.get_dict()
            if event.is_state() or event.type not in ("m.room.message", "m.sticker"):
                return _AS_IT_IS
            kind = "sticker" if event.type == "m.sticker" else media.media_kind(event_dict["content"])
            if kind is None:
                return _AS_IT_IS
            return _replaced(event_dict, media.bare_placeholder(kind))
        except Exception:
            return _AS_IT_IS

    def _note_unjudged(self, reason: str) -> None:
        metrics.UNJUDGED.labels(reason).inc()
        self._unjudged_in_a_row += 1
        if self._unjudged_in_a_row == 1:
            logger.warning("gate: no verdict (%s); text passes unjudged, media waits", reason)

    def _note_judged(self) -> None:
        if self._unjudged_in_a_row:
            logger.warning("gate: verdicts again, after %d events without", self._unjudged_in_a_row)
            self._unjudged_in_a_row = 0


def _has_annotated(api: ModuleApi) -> HasAnnotated | None:
    """There is no public way to ask; None in a Synapse that has no such question."""
    try:
        return api._hs.get_datastores().main.has_user_annotated_event
    except AttributeError:
        logger.warning("gate: not a Synapse known to this module; unfit reactions are emptied")
        return None


def _marker(state: StateMap[EventBase]) -> dict[str, str] | None:
    """`{"gebied", "soort"}` of a room in which events are judged; None for any other."""
    event = state.get((types.MARKER, ""))
    if event is None:
        return None
    gebied, soort = event.content.get("gebied"), event.content.get("soort")
    if soort not in types.JUDGED_KINDS or not isinstance(gebied, str):
        return None
    return {"gebied": gebied, "soort": soort}


def _empties_marker(event: EventBase, state: StateMap[EventBase]) -> bool:
    """Whether a redaction would take the marker's content away: nothing would be judged in the room from then on."""
    marker = state.get((types.MARKER, ""))
    return marker is not None and event.redacts == marker.event_id


def _replaced(event_dict: dict, content: dict) -> Outcome:
    return True, {**event_dict, "content": content}
