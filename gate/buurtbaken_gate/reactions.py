"""A reaction whose key is not fit becomes the neutral sign; a second one of the same person on the same message can't.

Synapse refuses a reaction (400, M_DUPLICATE_ANNOTATION) if one with that key by that person stands on the message already.
Of two different keys that both become the neutral sign, the second would be refused by our doing, so its content is emptied
down to what is ours: accepted, and shown by no client.
"""

from collections.abc import Awaitable, Callable

from .content import is_own_key
from .texts import NEUTRAL_REACTION

HasAnnotated = Callable[[str, str, str, str], Awaitable[bool]]
"""Synapse's own question before it refuses: message, event type, key, sender."""

_UNDER_WAY_S = 10.0
"""By then Synapse has stored the event or given it up."""


class Reactions:
    """Remembers for ten seconds which neutral signs it let through: Synapse's storage does not know of those yet."""

    def __init__(self, has_annotated: HasAnnotated | None, clock: Callable[[], float]) -> None:
        """`has_annotated` None: a Synapse that can't be asked; then no reaction becomes the sign, all are emptied."""
        self._has_annotated = has_annotated
        self._clock = clock
        self._under_way: dict[tuple[str, str], float] = {}

    async def acceptable(self, sender: str, content: dict) -> dict:
        """The content of an `m.reaction` as it may be delivered, such that Synapse does not refuse it for the sign in it."""
        relation = content.get("m.relates_to")
        if not isinstance(relation, dict) or relation.get("rel_type") != "m.annotation":
            return content
        target = relation.get("event_id")
        if relation.get("key") != NEUTRAL_REACTION or not isinstance(target, str):
            return content
        return _emptied(content) if await self._stands(target, sender) else content

    async def _stands(self, target: str, sender: str) -> bool:
        now = self._clock()
        for key, since in list(self._under_way.items()):
            if now - since <= _UNDER_WAY_S:
                break
            del self._under_way[key]
        if (target, sender) in self._under_way or self._has_annotated is None:
            return True
        # Before the question: two at once must not both hear that there is none.
        self._under_way[target, sender] = now
        try:
            return await self._has_annotated(target, "m.reaction", NEUTRAL_REACTION, sender)
        except Exception:
            # Emptied it is accepted, and nobody sees the key that was not fit.
            return True


def _emptied(content: dict) -> dict:
    return {key: value for key, value in content.items() if is_own_key(key)}
