"""Averages two models, weight by weight: average.py MODEL OTHER SHARE BASE_IDS.json OUT.pt, each MODEL.pt or MODEL.onnx; SHARE of the first, from 0 to 1.

One that was taught on from the other is somewhere near it; what lies between finds more than either, at the price of one (Wortsman and others, Robust
fine-tuning of zero-shot models, 2022).
"""

import json
import sys
from pathlib import Path

import torch
from model import ReaderModel

# As many as there are in spelregels/learned/model.ts.
TARGETS = 14


def loaded(file: Path, pieces: int) -> dict[str, torch.Tensor]:
    model = ReaderModel(pieces, TARGETS)
    model.begin_from_file(file)
    return model.state_dict()


def main():
    one, other, share, base_ids, out = sys.argv[1:6]
    pieces = len(json.loads(Path(base_ids).read_text()))
    first, second = (loaded(Path(file), pieces) for file in (one, other))
    torch.save({name: float(share) * first[name] + (1 - float(share)) * second[name] for name in first}, out)


if __name__ == "__main__":
    main()
