"""Prometheus metrics, served with Synapse's own. No label holds a room, a person or a text."""

from prometheus_client import Counter, Histogram

OUTCOMES = Counter(
    "buurtbaken_gate_outcomes_total",
    "Events that people sent, by what the gate did",
    ["outcome"],
)
"""outcome: allowed, replaced, unjudged, sealed, emptied, refused."""

UNJUDGED = Counter(
    "buurtbaken_gate_unjudged_total",
    "Events on which the bot gave no verdict, by reason",
    ["reason"],
)
"""reason: timeout, refused, malformed, busy, paused, status, unsound, fault."""

ANSWER_SECONDS = Histogram(
    "buurtbaken_gate_answer_seconds",
    "Time that the bot took to give its verdict",
    buckets=(0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5),
)
