"""What people read when the module has to answer by itself (Dutch, reading level B1).

The bot's own placeholders come from its catalogue; these are for the minutes in which the bot does not answer.
"""

WAITS = {
    "foto": "Foto wacht op de coördinator.",
    "video": "Video wacht op de coördinator.",
    "bestand": "Bestand wacht op de coördinator.",
    "geluid": "Geluid wacht op de coördinator. Nood? Bel 112.",
    "spraakbericht": "Spraakbericht wacht op de coördinator. Nood? Bel 112.",
    "sticker": "Sticker wacht op de coördinator.",
}
"""By kind of media, see `media.media_kind`."""

NEUTRAL_REACTION = "▫️"
"""Stands in for a reaction that is a picture."""
