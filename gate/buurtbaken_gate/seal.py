"""Seal an original inside the placeholder that stands for it, so that only the bot can open it.

The module keeps nothing itself: it works on any number of workers, and survives a restart. Format, shared with the bot:
`{"v": 1, "nonce": b64, "ciphertext": b64}`, AES-256-GCM, 12-byte nonce, tag appended, additional data
`room_id + "\n" + sender` in UTF-8 (a sealed original can't be moved to another room or put in another's mouth), plaintext
JSON `{"type", "content"}`.
"""

import base64
import json
import os
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .content import cut, relation_only

_NONCE_BYTES = 12
# A Matrix event may be 65,536 bytes; what is not content (IDs, hashes, signatures, links to former events) stays
# under 4 KiB, and the rest of a placeholder under 18 KiB. Base64 of this much fits in what remains.
_MAX_PLAINTEXT = 32_000
_SHORT = 2_000
_REDUCED_KEYS = ("msgtype", "body", "filename", "url")
_REDUCED_INFO_KEYS = ("mimetype", "size", "w", "h", "duration")


class Sealer:
    """Seals under one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def seal(self, room_id: str, sender: str, event_type: str, content: dict) -> dict | None:
        """The sealed form of an event's type and content; of an oversized one its essentials, None if they too are."""
        for kept in (content, _reduced(content)):
            original = {"type": event_type, "content": kept}
            plaintext = json.dumps(original, separators=(",", ":")).encode("ascii")
            if len(plaintext) <= _MAX_PLAINTEXT:
                return self._sealed(plaintext, f"{room_id}\n{sender}".encode())
        return None

    def _sealed(self, plaintext: bytes, aad: bytes) -> dict:
        nonce = os.urandom(_NONCE_BYTES)
        ciphertext = self._aead.encrypt(nonce, plaintext, aad)
        return {
            "v": 1,
            "nonce": base64.b64encode(nonce).decode("ascii"),
            "ciphertext": base64.b64encode(ciphertext).decode("ascii"),
        }


def _reduced(content: dict) -> dict:
    """What a person needs to judge the upload, of a content that is too large to be honest."""
    kept: dict[str, Any] = relation_only(content)
    for key in _REDUCED_KEYS:
        if isinstance(content.get(key), str):
            kept[key] = cut(content[key], _SHORT)
    info = content.get("info")
    if isinstance(info, dict):
        kept["info"] = {
            key: cut(value, _SHORT) if isinstance(value, str) else value
            for key, value in info.items()
            if key in _REDUCED_INFO_KEYS and isinstance(value, (str, int))
        }
    edited = content.get("m.new_content")
    if isinstance(edited, dict):
        inner = {key: value for key, value in edited.items() if key not in ("m.new_content", "m.relates_to")}
        kept["m.new_content"] = _reduced(inner)
    return kept
