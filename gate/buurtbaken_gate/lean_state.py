"""Look up the one state event that the gate needs, instead of the room's whole state.

Before it asks a module about an event, Synapse loads every state event of the room: with 250 members three quarters of what
the gate costs a send (see `bench gate`). The gate needs one of them. There is no public way to say so, hence this: one method
of one object is replaced, and only if its source is, to the letter, the one that this was written against. With any other
Synapse, or with a second module that judges events, Synapse's own method does its work and sends are a little slower.
"""

import hashlib
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from synapse.module_api import EventBase, StateMap
from synapse.types.state import StateFilter
from synapse.util.async_helpers import delay_cancellation

_KNOWN_SOURCES = frozenset(
    {
        # Synapse 1.163.2
        "349e8ff626c112a4c3dd7a79b7ad5edcc31725b4ae60bc9071e69810034e8201",
    }
)

Outcome = tuple[bool, dict | None]
Callback = Callable[[EventBase, StateMap[EventBase]], Awaitable[Outcome]]


def look_up_only(
    rules: Any, callback: Callback, key: tuple[str, str], passes: Callable[[EventBase], bool]
) -> bool:
    """Make `rules` (Synapse's ThirdPartyEventRulesModuleApiCallbacks) ask `callback`, with at most the state event `key`.

    `callback` must be registered already and must not raise. Events that `passes` says so of are allowed without asking.
    False when this Synapse is not one of those known: then nothing is changed.
    """
    if not _is_known(rules):
        return False
    own = rules.check_event_allowed
    only_key = StateFilter.from_types([key])

    async def check_event_allowed(event: EventBase, context: Any) -> Outcome:
        if rules._check_event_allowed_callbacks != [callback]:
            return await own(event, context)
        if passes(event):
            return True, None
        event_id = (await context.get_prev_state_ids(only_key)).get(key)
        found = await rules.store.get_event(event_id, allow_none=True) if event_id else None
        state = {} if found is None else {key: found}
        return await delay_cancellation(callback(event, state))

    rules.check_event_allowed = check_event_allowed
    return True


def _is_known(rules: Any) -> bool:
    try:
        source = inspect.getsource(type(rules).check_event_allowed)
    except (AttributeError, OSError, TypeError):
        return False
    return hashlib.sha256(source.encode()).hexdigest() in _KNOWN_SOURCES
