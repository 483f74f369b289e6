#!/usr/bin/env python3
"""Computes the hash chain of Buurtbaken's audit log anew, from an export. Uses nothing of Buurtbaken and nothing but Python itself.

    audit-verify.py EXPORT.csv [HASH]

EXPORT.csv is made as docs/auditor.md tells. HASH is one that was noted earlier, as the bot posts it; it must be in the log.
Exit code 0: sound. 1: not sound, with the first bad row. 2: used wrongly.
"""

import csv
import hashlib
import sys

FIELDS = ["nr", "micros", "via", "actor", "actie", "onderwerp", "reden", "bijzonderheden"]


def netstring(text):
    """One field: its length in bytes, a colon, the bytes, a comma; `-,` for a field that is empty."""
    if text == "":
        return b"-,"
    data = text.encode("utf-8")
    return str(len(data)).encode() + b":" + data + b","


def verify(rows, noted):
    former, number, seen = bytes(32), 0, noted is None
    for row in rows:
        number += 1
        if row["nr"] != str(number):
            return f"regel {number} ontbreekt"
        digest = hashlib.sha256(b"".join(netstring(row[field]) for field in FIELDS) + former).digest()
        if digest.hex() != row["hash"]:
            return f"regel {number} klopt niet: zij is veranderd, of hoort niet na de vorige"
        former = digest
        seen = seen or digest.hex() == noted
    if not seen:
        return "het getal dat is genoteerd staat niet in het logboek: er zijn regels weggehaald of opnieuw gemaakt"
    print(f"Het logboek klopt: {number} regels, het laatste getal is {former.hex()}")
    return None


def main(arguments):
    if len(arguments) not in (1, 2):
        print("gebruik: audit-verify.py BESTAND.csv [GETAL]", file=sys.stderr)
        return 2
    csv.field_size_limit(1_000_000)
    with open(arguments[0], newline="", encoding="utf-8") as file:
        fault = verify(csv.DictReader(file), arguments[1].lower() if len(arguments) == 2 else None)
    if fault is not None:
        print(f"NIET GOED: {fault}", file=sys.stderr)
    return 0 if fault is None else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
