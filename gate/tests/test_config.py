import base64
import tempfile
import unittest
from pathlib import Path

from buurtbaken_gate.config import Endpoint, parse_config
from synapse.module_api.errors import ConfigError

GOOD = {
    "endpoint": "http://127.0.0.1:8403/gate/v1/event",
    "token": "a-token-of-some-length",
    "seal_key": base64.b64encode(bytes(32)).decode(),
    "services": ["@dienst:test.localhost", "@bot:test.localhost"],
}


def faults(**changes: object) -> str:
    """The message about a good configuration with these changes; a key set to None is left out."""
    config = {key: value for key, value in {**GOOD, **changes}.items() if value is not None}
    try:
        parse_config(config)
    except ConfigError as error:
        return error.msg
    return ""


class ParseConfig(unittest.TestCase):
    def test_good(self) -> None:
        config = parse_config(GOOD)
        self.assertEqual(config.endpoint, Endpoint("127.0.0.1", 8403, "/gate/v1/event"))
        self.assertEqual(config.deadline_s, 0.3)
        self.assertTrue(config.lean_state)
        self.assertEqual(config.services, frozenset(GOOD["services"]))

    def test_secrets_from_files(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            token, key = Path(folder, "token"), Path(folder, "key")
            token.write_text(GOOD["token"] + "\n")
            key.write_text(GOOD["seal_key"] + "\n")
            rest = {k: v for k, v in GOOD.items() if k not in ("token", "seal_key")}
            config = parse_config({**rest, "token_file": str(token), "seal_key_file": str(key)})
        self.assertEqual((config.token, config.seal_key), (GOOD["token"], bytes(32)))

    def test_all_faults_at_once(self) -> None:
        with self.assertRaises(ConfigError) as raised:
            parse_config({"deadline_ms": 0, "services": [], "endpint": "x"})
        for name in ("endpint", "endpoint", "token", "seal_key", "deadline_ms", "services"):
            self.assertIn(f"{name}:", raised.exception.msg)

    def test_each_fault_is_named(self) -> None:
        for changes in (
            {"endpoint": "https://bot/gate/v1/event"},
            {"endpoint": "http://bot:8080"},
            {"endpoint": "http://bot:99999/gate/v1/event"},
            {"endpoint": "http://u@bot/gate"},
            {"endpoint": 8403},
            {"token": "short"},
            {"token": "with a space in it, long"},
            {"token": "with-a-line-end\r\nX-Header: 1"},
            {"token": 12},
            {"seal_key": base64.b64encode(bytes(16)).decode()},
            {"seal_key": "not base64!"},
            {"deadline_ms": True},
            {"deadline_ms": 600},
            {"deadline_ms": "300"},
            {"services": "@bot:test.localhost"},
            {"services": ["bot"]},
            {"lean_state": "no"},
        ):
            with self.subTest(changes):
                self.assertIn(f"{next(iter(changes))}: ", faults(**changes))

    def test_both_or_neither(self) -> None:
        self.assertIn("not both", faults(token_file="/x"))
        self.assertIn("seal_key:", faults(seal_key=None))

    def test_a_missing_file_is_named(self) -> None:
        self.assertIn("/nowhere/key", faults(seal_key=None, seal_key_file="/nowhere/key"))

    def test_no_secret_in_a_fault(self) -> None:
        self.assertNotIn("hush", faults(token="hush hush", seal_key="hush"))
