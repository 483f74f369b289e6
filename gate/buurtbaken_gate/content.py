"""Pure functions on an event's content. None of them changes what it is given."""

import json
import re
from typing import Any

from .event_types import OWN_KEY_PREFIX

_KEPT_RELATIONS = ("m.thread", "m.reference", "m.replace")
_EVENT_ID = re.compile(r"\$[A-Za-z0-9_-]{43}")
"""A hash, as room versions 4 and later have it: no word fits in it."""


def is_own_key(key: str) -> bool:
    return key.startswith(OWN_KEY_PREFIX)


def strip_own_keys(content: dict) -> dict:
    """Without the keys that only the services may send, here and in `m.new_content`. The same object if there are none."""
    kept = content
    if any(is_own_key(key) for key in content):
        kept = {key: value for key, value in content.items() if not is_own_key(key)}
    edited = kept.get("m.new_content")
    if isinstance(edited, dict) and any(is_own_key(key) for key in edited):
        stripped = {k: v for k, v in edited.items() if not is_own_key(k)}
        kept = {**kept, "m.new_content": stripped}
    return kept


def relation_only(content: dict) -> dict:
    """Nothing but what it relates to, so that a thread stays a thread. A reaction's key is text, so it goes as well."""
    relation = content.get("m.relates_to")
    if not isinstance(relation, dict):
        return {}
    kept: dict[str, Any] = {}
    if relation.get("rel_type") in _KEPT_RELATIONS and _is_event_id(relation.get("event_id")):
        kept = {"rel_type": relation["rel_type"], "event_id": relation["event_id"]}
        if isinstance(relation.get("is_falling_back"), bool):
            kept["is_falling_back"] = relation["is_falling_back"]
    reply = relation.get("m.in_reply_to")
    if isinstance(reply, dict) and _is_event_id(reply.get("event_id")):
        kept["m.in_reply_to"] = {"event_id": reply["event_id"]}
    return {"m.relates_to": kept} if kept else {}


def _is_event_id(value: Any) -> bool:
    return isinstance(value, str) and _EVENT_ID.fullmatch(value) is not None


def cut(text: str, max_bytes: int) -> str:
    """A beginning of the text that takes at most `max_bytes` in JSON, escapes and quotes counted."""
    while len(json.dumps(text)) > max_bytes:
        text = text[: len(text) // 2]
    return text


def slimmed(content: dict, keys: frozenset[str]) -> dict:
    """Only the keys given. The same object if there are no others."""
    if keys.issuperset(content):
        return content
    return {key: value for key, value in content.items() if key in keys}


def well_formed_mentions(mentions: Any) -> bool:
    """Whether Synapse accepts this `m.mentions` (it answers 400 to a send with another)."""
    if not isinstance(mentions, dict):
        return False
    users = mentions.get("user_ids", [])
    return (
        isinstance(users, list)
        and all(isinstance(user, str) for user in users)
        and isinstance(mentions.get("room", False), bool)
    )
