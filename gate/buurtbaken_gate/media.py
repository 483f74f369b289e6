"""What the module does by itself with an event on which it got no verdict: words pass, pictures and sound do not."""

import json

from . import texts
from .content import cut, relation_only, well_formed_mentions
from .event_types import SEALED_KEY
from .seal import Sealer

_WORDS = frozenset({"m.text", "m.notice", "m.emote", "m.location", "m.server_notice"})
_MEDIA = {"m.image": "foto", "m.video": "video", "m.file": "bestand", "m.audio": "geluid"}
_VOICE_KEYS = ("org.matrix.msc3245.voice", "m.voice", "org.matrix.msc3245.voice.v2")
# Bytes; twice in an edit. See seal.py for how the parts of a placeholder share the room there is.
_MAX_CAPTION = 8_000
_MAX_MENTIONS = 1_500

_TEXT_KEYS = frozenset(
    {
        "msgtype",
        "body",
        "format",
        "formatted_body",
        "m.mentions",
        "m.relates_to",
        "m.new_content",
        "geo_uri",
        "m.location",
        "m.asset",
        "m.ts",
        "m.text",
        "org.matrix.msc3488.location",
        "org.matrix.msc3488.asset",
        "org.matrix.msc3488.ts",
        "org.matrix.msc1767.text",
    }
)


def unjudged(
    sealer: Sealer, room_id: str, sender: str, event_type: str, content: dict
) -> tuple[dict, bool]:
    """The content to deliver without a verdict, and whether the original is held back in it.

    Words pass as they are (they are judged when the bot is back). Media is replaced by a placeholder with the original
    sealed inside; its caption passes. Pictures inside a text (`<img>`, previews, thumbnails) are left out.
    """
    if event_type == "m.sticker":
        return _placeholder(sealer, room_id, sender, event_type, content, "sticker"), True
    if event_type == "m.room.message":
        kind = media_kind(content)
        if kind is not None:
            return _placeholder(sealer, room_id, sender, event_type, content, kind), True
        return _words_only(content), False
    if event_type == "m.reaction":
        return _without_picture_key(content), False
    return content, False


def media_kind(content: dict) -> str | None:
    """What kind of media a message or its edit carries; None if it is words only. Keys of `texts.WAITS`."""
    edited = content.get("m.new_content")
    for part in (edited, content):
        if not isinstance(part, dict):
            continue
        msgtype = part.get("msgtype")
        if isinstance(msgtype, str):
            if msgtype in _WORDS:
                continue
            if msgtype == "m.audio" and any(key in part for key in _VOICE_KEYS):
                return "spraakbericht"
            if msgtype in _MEDIA:
                return _MEDIA[msgtype]
        # Clients show an unknown kind with an upload in it as a file.
        if "mxc://" in json.dumps(part):
            return "bestand"
    return None


def caption(content: dict) -> str | None:
    """The words that came with an upload: `body` when a `filename` stands beside it and differs (Matrix 1.10)."""
    body, filename = content.get("body"), content.get("filename")
    if isinstance(body, str) and isinstance(filename, str) and body != filename and body.strip():
        return cut(body, _MAX_CAPTION)
    return None


def bare_placeholder(kind: str) -> dict:
    """What stands for media of this kind; keys of `texts.WAITS`."""
    return {"msgtype": "m.notice", "body": texts.WAITS[kind]}


def _placeholder(
    sealer: Sealer, room_id: str, sender: str, event_type: str, content: dict, kind: str
) -> dict:
    edited = content.get("m.new_content")
    source = edited if isinstance(edited, dict) else content
    words = caption(source)
    shown = bare_placeholder(kind)
    if words is not None:
        # Words may be urgent: unlike a bare placeholder they ring the phones.
        shown = {"msgtype": "m.text", "body": f"{words}\n\n{texts.WAITS[kind]}"}
        mentions = source.get("m.mentions")
        if well_formed_mentions(mentions) and len(json.dumps(mentions)) <= _MAX_MENTIONS:
            shown["m.mentions"] = mentions
    answer = {**shown, **relation_only(content)}
    if answer.get("m.relates_to", {}).get("rel_type") == "m.replace":
        answer["body"] = f"* {shown['body']}"
        answer["m.new_content"] = shown
    sealed = sealer.seal(room_id, sender, event_type, content)
    if sealed is not None:
        answer[SEALED_KEY] = sealed
    return answer


def _words_only(content: dict) -> dict:
    kept = {key: value for key, value in content.items() if key in _TEXT_KEYS}
    formatted = kept.get("formatted_body")
    if isinstance(formatted, str) and "<img" in formatted.lower():
        del kept["formatted_body"]
        kept.pop("format", None)
    edited = kept.get("m.new_content")
    if isinstance(edited, dict):
        kept["m.new_content"] = _words_only({k: v for k, v in edited.items() if k != "m.new_content"})
    return content if kept == content else kept


def _without_picture_key(content: dict) -> dict:
    relation = content.get("m.relates_to")
    key = relation.get("key") if isinstance(relation, dict) else None
    if isinstance(key, str) and key.startswith("mxc:"):
        return {**content, "m.relates_to": {**relation, "key": texts.NEUTRAL_REACTION}}
    return content
