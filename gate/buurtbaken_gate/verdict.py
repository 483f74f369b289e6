"""Read the bot's answer, and make sure that Synapse will accept what it asks for.

A replacement that Synapse refuses would be a failed send for a resident who did nothing wrong, so an answer that is not
sound counts as no answer.
"""

import json
from typing import Any

from canonicaljson import encode_canonical_json
from synapse.api.constants import MAX_PDU_SIZE
from synapse.events.utils import validate_canonicaljson

from .content import relation_only, well_formed_mentions
from .texts import NEUTRAL_REACTION

_REQUIRED_TEXT = {
    "m.room.message": ("msgtype", "body"),
    "m.room.topic": ("topic",),
    "m.room.name": ("name",),
}
_MAX_REACTION_KEY = 500
# Leaves 4 KiB for what is not content.
_MAX_CONTENT = MAX_PDU_SIZE - 4_096


class Unsound(Exception):
    """The bot's answer can't be used. The message says why and holds nothing of the answer."""


def read_verdict(answer: bytes, event_type: str, content: dict) -> dict | None:
    """The content to deliver instead of `content`, None to deliver it as it is. Raises Unsound."""
    try:
        verdict = json.loads(answer)
    except (ValueError, RecursionError):
        raise Unsound("not JSON") from None
    if not isinstance(verdict, dict):
        raise Unsound("not an object")
    action = verdict.get("action")
    if action == "allow":
        return None
    replacement = verdict.get("content")
    if action != "replace" or not isinstance(replacement, dict):
        raise Unsound("neither allow nor replace with content")
    replacement = _with_relation(replacement, event_type, content)
    _check_shape(event_type, replacement)
    _check_json(replacement, content)
    return replacement


def _with_relation(replacement: dict, event_type: str, content: dict) -> dict:
    """A replacement stays where the original stood: in its thread, on its reply, as its edit. What else the sender put
    in the relation stays out: the bot may have left it out for its words."""
    relation = content.get("m.relates_to")
    if not isinstance(relation, dict):
        return replacement
    given = replacement.get("m.relates_to")
    is_annotation = relation.get("rel_type") == "m.annotation"
    if is_annotation and event_type != "m.reaction":
        # Synapse wants a key of it, which would be text that no client shows.
        return {**_without_relation(replacement), **relation_only(content)}
    if isinstance(given, dict) and _stands(given) == _stands(relation):
        return replacement
    if is_annotation:
        # Its key is its text: never the sender's once the bot has judged it.
        key = given.get("key") if isinstance(given, dict) else NEUTRAL_REACTION
        kept = {name: relation[name] for name in ("rel_type", "event_id") if isinstance(relation.get(name), str)}
        return {**replacement, "m.relates_to": {**kept, "key": key}}
    return {**_without_relation(replacement), **relation_only(content)}


def _without_relation(replacement: dict) -> dict:
    return {key: value for key, value in replacement.items() if key != "m.relates_to"}


def _stands(relation: dict) -> tuple[Any, Any, Any]:
    """Where a relation puts its event: the kind, the event it is about, the event it answers."""
    reply = relation.get("m.in_reply_to")
    return (
        relation.get("rel_type"),
        relation.get("event_id"),
        reply.get("event_id") if isinstance(reply, dict) else None,
    )


def _check_shape(event_type: str, replacement: dict) -> None:
    """What Synapse's EventValidator and relation checks insist on."""
    for key in _REQUIRED_TEXT.get(event_type, ()):
        if not isinstance(replacement.get(key), str):
            raise Unsound(f"{key} is not text")
    if "m.mentions" in replacement and not well_formed_mentions(replacement["m.mentions"]):
        raise Unsound("m.mentions is malformed")
    relation: Any = replacement.get("m.relates_to")
    if isinstance(relation, dict) and relation.get("rel_type") == "m.annotation":
        key = relation.get("key")
        if not isinstance(key, str) or not 0 < len(key) <= _MAX_REACTION_KEY:
            raise Unsound("a reaction without a key")


def _check_json(replacement: dict, content: dict) -> None:
    try:
        validate_canonicaljson(replacement)
        size = len(encode_canonical_json(replacement))
    except Exception:
        raise Unsound("not canonical JSON") from None
    if size > _MAX_CONTENT and size > len(encode_canonical_json(content)):
        raise Unsound("too large")
