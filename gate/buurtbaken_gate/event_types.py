"""Which events pass, which are judged, which are emptied. Names from the Matrix specification, client-server API.

Whatever is not named here does not reach anyone's screen: a client that sends a new kind of event can't bypass the gate.
"""

MARKER = "nl.buurtbaken.kamer"
"""State event that says which gebied and which kind a room is. Only a service may send it."""

OWN_KEY_PREFIX = "nl.buurtbaken."
"""Content keys of ours begin so. The module strips them from what people send."""

SEALED_KEY = "nl.buurtbaken.sealed"

JUDGED_KINDS = frozenset({"melding", "buurtpraat", "surveillance"})
"""Kinds of room in which the bot is asked for a verdict."""

POLL_EVENTS = frozenset(
    {
        "m.poll.start",
        "m.poll.response",
        "m.poll.end",
        # MSC3381, what Element sends today.
        "org.matrix.msc3381.poll.start",
        "org.matrix.msc3381.poll.response",
        "org.matrix.msc3381.poll.end",
    }
)

JUDGED_EVENTS = frozenset({"m.room.message", "m.reaction", "m.sticker"}) | POLL_EVENTS
"""Events without a state key that are judged in a judged room, and pass elsewhere."""

PASSING_EVENTS = JUDGED_EVENTS | {"m.room.redaction"}
"""The only events without a state key whose content people can send. Of any other type the content is emptied:
`m.room.encrypted` (the gate can't read it), calls, live location, custom types."""

JUDGED_STATE = frozenset({"m.room.name", "m.room.topic"})
"""State with text in it that is judged in a judged room."""

PASSING_STATE = JUDGED_STATE | {
    # A room's first events, when a server administrator makes one.
    "m.room.create",
    "m.room.member",
    # Coordinators pin messages. The others are governed by power levels, and provisioning finds and repairs drift.
    "m.room.pinned_events",
    "m.room.power_levels",
    "m.room.canonical_alias",
    "m.room.avatar",
    "m.room.join_rules",
    "m.room.history_visibility",
    "m.room.guest_access",
    "m.space.child",
    "m.space.parent",
}
"""The only state events that people can send; any other is refused. Refusing is harmless here: Element queues no
messages behind a state event. Absent with reason: `m.room.encryption` (nobody can switch encryption on), the marker,
`m.room.third_party_invite` (nobody invites), `m.room.tombstone`, widgets and call membership."""

ENCRYPTION = "m.room.encryption"

SLIM_KEYS = {
    "m.room.member": frozenset(
        {
            "membership",
            "displayname",
            "avatar_url",
            "is_direct",
            "join_authorised_via_users_server",
            "third_party_invite",
            # MSC4293: a moderator who removes someone also removes their messages.
            "redact_events",
            "org.matrix.msc4293.redact_events",
        }
    ),
    "m.room.redaction": frozenset({"redacts"}),
}
"""Content keys that stay on these events in a judged room. `reason` is not among them: clients show it, and it is
free text that no rule has read."""
