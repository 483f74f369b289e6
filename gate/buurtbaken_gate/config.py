"""The module's settings, checked before Synapse starts."""

import base64
import binascii
import re
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from synapse.module_api.errors import ConfigError

_KEYS = frozenset(
    {
        "endpoint",
        "token",
        "token_file",
        "seal_key",
        "seal_key_file",
        "deadline_ms",
        "services",
        "lean_state",
    }
)
_USER_ID = re.compile(r"^@[a-z0-9._=\-/+]+:[A-Za-z0-9.\-:\[\]]+$")
_SEAL_KEY_BYTES = 32
_DEADLINE_MS = range(10, 501)
_DEFAULT_DEADLINE_MS = 300


class Endpoint(NamedTuple):
    """Where the bot listens. `path` is the whole request path."""

    host: str
    port: int
    path: str


class GateConfig(NamedTuple):
    endpoint: Endpoint
    token: str
    seal_key: bytes
    deadline_s: float
    services: frozenset[str]
    lean_state: bool
    """Look up one state event per event instead of all (`lean_state.py`); on unless switched off."""


def parse_config(config: dict[str, Any]) -> GateConfig:
    """Check the module's settings. Raises ConfigError that names every fault at once, and no secret."""
    faults: list[str] = []
    for key in sorted(set(config) - _KEYS):
        faults.append(f"{key}: not a setting of this module")
    endpoint = _endpoint(config.get("endpoint"), faults)
    token = _secret(config, "token", faults)
    if token is not None and not re.fullmatch(r"[\x21-\x7e]{16,}", token):
        faults.append("token: must be at least 16 printable ASCII characters without spaces")
    seal_key = _seal_key(_secret(config, "seal_key", faults), faults)
    deadline_ms = config.get("deadline_ms", _DEFAULT_DEADLINE_MS)
    if type(deadline_ms) is not int or deadline_ms not in _DEADLINE_MS:
        faults.append(
            f"deadline_ms: must be a whole number from {_DEADLINE_MS[0]} to {_DEADLINE_MS[-1]}"
        )
    services = _services(config.get("services"), faults)
    lean_state = config.get("lean_state", True)
    if not isinstance(lean_state, bool):
        faults.append("lean_state: must be true or false")
    if faults or endpoint is None or token is None or seal_key is None:
        raise ConfigError("buurtbaken_gate: " + "; ".join(faults))
    return GateConfig(endpoint, token, seal_key, deadline_ms / 1000, services, lean_state)


def _endpoint(value: Any, faults: list[str]) -> Endpoint | None:
    try:
        if not isinstance(value, str) or not value.isascii():
            raise ValueError
        url = urlsplit(value)
        port = url.port or 80
        if url.scheme != "http" or not url.hostname or url.path in ("", "/"):
            raise ValueError
        if url.query or url.fragment or url.username:
            raise ValueError
    except ValueError:
        faults.append(
            "endpoint: must be the bot's whole gate address, http://HOST:PORT/gate/v1/event "
            "(no https: the bot stands on the same machine or private network)"
        )
        return None
    return Endpoint(url.hostname, port, url.path)


def _secret(config: dict[str, Any], name: str, faults: list[str]) -> str | None:
    """The secret itself, from `name` or from the file that `name_file` points at."""
    given = [key for key in (name, f"{name}_file") if config.get(key) is not None]
    if len(given) != 1:
        faults.append(f"{name}: give {name} or {name}_file, and not both")
        return None
    value = config[given[0]]
    if not isinstance(value, str):
        faults.append(f"{given[0]}: must be text")
        return None
    if given[0] == name:
        return value
    try:
        return Path(value).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError, ValueError) as error:
        faults.append(f"{name}_file: can't be read: {type(error).__name__} ({value})")
        return None


def _seal_key(text: str | None, faults: list[str]) -> bytes | None:
    if text is None:
        return None
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != _SEAL_KEY_BYTES:
        faults.append(f"seal_key: must be base64 of {_SEAL_KEY_BYTES} bytes")
        return None
    return key


def _services(value: Any, faults: list[str]) -> frozenset[str]:
    if (
        not isinstance(value, list)
        or not value
        or not all(isinstance(user, str) and _USER_ID.match(user) for user in value)
    ):
        faults.append("services: must list the services' user IDs, such as @dienst:example.nl")
        return frozenset()
    return frozenset(value)
