"""Buurtbaken's Synapse module: judge a message before anyone sees it.

    modules:
      - module: buurtbaken_gate.Gate
        config:
          endpoint: http://127.0.0.1:8403/gate/v1/event
          token_file: /run/secrets/gate-token
          seal_key_file: /run/secrets/seal-key   # base64 of 32 bytes, shared with the bot
          deadline_ms: 300
          services: ["@dienst:example.nl", "@bot:example.nl"]
"""

from .gate import Gate

__all__ = ["Gate"]
