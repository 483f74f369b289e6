import json
import unittest

from buurtbaken_gate.media import caption, media_kind, unjudged
from buurtbaken_gate.seal import Sealer
from canonicaljson import encode_canonical_json

ROOM, SENDER = "!room", "@anna:test.localhost"
MAX_CONTENT = 65_536 - 4_096


def delivered(content: dict, event_type: str = "m.room.message") -> dict:
    return unjudged(Sealer(bytes(32)), ROOM, SENDER, event_type, content)[0]


class MediaKind(unittest.TestCase):
    def test_words(self) -> None:
        for msgtype in ("m.text", "m.notice", "m.emote", "m.location", "x.unknown", 7, None, ["m.image"]):
            with self.subTest(msgtype):
                self.assertIsNone(media_kind({"msgtype": msgtype, "body": "x"}))

    def test_an_edit_counts(self) -> None:
        photo = {"msgtype": "m.image"}
        self.assertEqual(media_kind({"msgtype": "m.text", "m.new_content": photo}), "foto")
        self.assertEqual(media_kind({**photo, "m.new_content": {"msgtype": "m.text"}}), "foto")


class Caption(unittest.TestCase):
    def test_only_beside_a_file_name(self) -> None:
        self.assertIsNone(caption({"body": "IMG.jpg"}))
        self.assertIsNone(caption({"body": "IMG.jpg", "filename": "IMG.jpg"}))
        self.assertIsNone(caption({"body": " ", "filename": "IMG.jpg"}))
        self.assertEqual(caption({"body": "Kijk", "filename": "IMG.jpg"}), "Kijk")


class Sizes(unittest.TestCase):
    def test_a_placeholder_always_fits_in_an_event(self) -> None:
        for filler in ("x", "\u0001", "ë", "😀", '"', "\\"):
            for size in (100, 1_000, 8_000, 30_000, 60_000):
                long = filler * size
                photo = {
                    "msgtype": "m.image",
                    "body": long,
                    "filename": long[:-1],
                    "url": long,
                    "info": {"mimetype": long, "w": 1},
                    "m.mentions": {"user_ids": [long]},
                }
                edit = {
                    **photo,
                    "m.new_content": photo,
                    "m.relates_to": {"rel_type": "m.replace", "event_id": "$" + "x" * 254, "x": long},
                }
                for content in (photo, edit):
                    with self.subTest(filler=filler, size=size):
                        answer = delivered(content)
                        self.assertLessEqual(len(encode_canonical_json(answer)), MAX_CONTENT)
                        self.assertIn("nl.buurtbaken.sealed", answer)

    def test_a_common_photo_is_sealed_whole(self) -> None:
        photo = {"msgtype": "m.image", "body": "x", "info": {"blurhash": "x" * 100}}
        sealed = delivered(photo)["nl.buurtbaken.sealed"]
        plaintext = json.dumps({"type": "m.room.message", "content": photo}, separators=(",", ":"))
        # base64 of the plaintext and the 16 bytes of the tag.
        self.assertEqual(len(sealed["ciphertext"]), -(-(len(plaintext) + 16) // 3) * 4)
