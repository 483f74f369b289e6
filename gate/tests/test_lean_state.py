import asyncio
import unittest
from typing import Any

from buurtbaken_gate.lean_state import look_up_only
from synapse.module_api.callbacks.third_party_event_rules_callbacks import (
    ThirdPartyEventRulesModuleApiCallbacks,
)

KEY = ("nl.buurtbaken.kamer", "")


class Store:
    async def get_event(self, event_id: str, allow_none: bool) -> str | None:
        return {"$marker": "marker"}.get(event_id)

    async def get_events(self, event_ids: Any) -> dict:
        return {}


class Context:
    def __init__(self, ids: dict) -> None:
        self.ids = ids
        self.filters: list[Any] = []

    async def get_prev_state_ids(self, state_filter: Any = None) -> dict:
        self.filters.append(state_filter)
        return self.ids


def rules_with(*callbacks: Any) -> ThirdPartyEventRulesModuleApiCallbacks:
    rules = ThirdPartyEventRulesModuleApiCallbacks.__new__(ThirdPartyEventRulesModuleApiCallbacks)
    rules.store = Store()
    rules._check_event_allowed_callbacks = list(callbacks)
    return rules


async def callback(event: Any, state: Any) -> tuple[bool, dict]:
    return True, {"event": event, "state": state}


async def second(event: Any, state: Any) -> tuple[bool, None]:
    return False, None


def nothing(event: Any) -> bool:
    return False


class LookUpOnly(unittest.TestCase):
    def ask(self, rules: Any, context: Context) -> Any:
        return asyncio.run(rules.check_event_allowed("event", context))

    def test_this_synapse_is_known(self) -> None:
        self.assertTrue(look_up_only(rules_with(callback), callback, KEY, nothing))

    def test_only_the_one_event_is_looked_up(self) -> None:
        rules, context = rules_with(callback), Context({KEY: "$marker"})
        look_up_only(rules, callback, KEY, nothing)
        self.assertEqual(self.ask(rules, context), (True, {"event": "event", "state": {KEY: "marker"}}))
        self.assertEqual(context.filters[0].concrete_types(), [KEY])

    def test_none_there_or_not_stored_yet(self) -> None:
        rules = rules_with(callback)
        look_up_only(rules, callback, KEY, nothing)
        for ids in ({}, {KEY: "$unknown"}):
            self.assertEqual(self.ask(rules, Context(ids)), (True, {"event": "event", "state": {}}))

    def test_what_passes_is_not_asked(self) -> None:
        rules, context = rules_with(callback), Context({})
        look_up_only(rules, callback, KEY, lambda event: True)
        self.assertEqual(self.ask(rules, context), (True, None))
        self.assertEqual(context.filters, [])

    def test_beside_another_module_synapse_does_it_its_own_way(self) -> None:
        rules, context = rules_with(callback), Context({})
        look_up_only(rules, callback, KEY, nothing)
        rules._check_event_allowed_callbacks.insert(0, second)
        self.assertEqual(self.ask(rules, context), (False, None))
        self.assertEqual(context.filters, [None])

    def test_an_unknown_synapse_is_left_alone(self) -> None:
        class Changed(ThirdPartyEventRulesModuleApiCallbacks):
            async def check_event_allowed(self, event: Any, context: Any) -> tuple[bool, None]:
                return True, None

        rules = Changed.__new__(Changed)
        self.assertFalse(look_up_only(rules, callback, KEY, nothing))
        self.assertNotIn("check_event_allowed", vars(rules))
