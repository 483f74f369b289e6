"""What happened, without the gate: a module by itself, for the contract of the homeserver port."""

from typing import Any

from buurtbaken_gate.happened import offer_happened


class HappenedAlone:
    @staticmethod
    def parse_config(config: dict[str, Any]) -> frozenset[str]:
        return frozenset(config["services"])

    def __init__(self, config: frozenset[str], api: Any) -> None:
        assert offer_happened(api, config)
