"""Chooses the pieces of words that the second reader knows: pieces.py PACKAGE EXAMPLES.json TOKENIZER.json PIECES.json [DICTIONARY]

Of the package's 250,002: those of the messages (made by examples.ts), those of two words or more of the dictionary (Debian's wdutch), and short ones, of which
any other word can be made. PIECES.json gets the number that each had in the package.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from model import Package
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import NFKC
from tokenizers.pre_tokenizers import Metaspace

SPACE = "▁"
# Begin, padding, end, unknown: as in the package, in the order in which they are kept.
SPECIAL = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
LETTERS = set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()-_/@#&%+*=€$[]"
    "éèëêáàäâóòöôúùüûíìïîçñÉËÏ’‘“”…–— "
)


def of_words(tokenizer, texts):
    counts = Counter()
    for encoded in tokenizer.encode_batch(texts, add_special_tokens=False):
        counts.update(set(encoded.ids))
    return counts


def main():
    package, examples, tokenizer_file, pieces_file = (Path(name) for name in sys.argv[1:5])
    dictionary = Path(sys.argv[5] if len(sys.argv) > 5 else "/usr/share/dict/dutch")
    base = Package(package)
    pieces = base.pieces()
    log_odds = [round(float(one), 4) for one in base.log_odds]
    whole = Tokenizer(Unigram(list(zip(pieces, log_odds)), unk_id=SPECIAL["<unk>"], byte_fallback=False))
    whole.normalizer = NFKC()
    whole.pre_tokenizer = Metaspace(replacement=SPACE, prepend_scheme="always", split=False)

    kept = set(of_words(whole, [one["text"] for one in json.loads(examples.read_text())]))
    kept |= {one for one, count in of_words(whole, dictionary.read_text().split("\n")).items() if count >= 2}
    for number, piece in enumerate(pieces):
        letters = piece.lstrip(SPACE)
        if len(letters) <= 2 and len(piece) <= 3 and all(letter in LETTERS for letter in letters):
            kept.add(number)
    numbers = list(SPECIAL.values()) + sorted(kept - set(SPECIAL.values()))
    vocabulary = [[name, 0.0] for name in SPECIAL] + [[pieces[i], log_odds[i]] for i in numbers[len(SPECIAL) :]]
    made = json.loads(whole.to_str())
    made["model"]["vocab"] = vocabulary
    tokenizer_file.write_text(json.dumps(made, ensure_ascii=False))
    pieces_file.write_text(json.dumps(numbers))
    print(f"{len(numbers)} of {len(pieces)} pieces")


if __name__ == "__main__":
    main()
