"""Writes how well a model knows what it is taught with: knows.py EXAMPLES.json BASE_IDS.json MODEL.pt|MODEL.onnx OUT.json

OUT.json has the loss of each message by its id, over all targets. Some eight minutes for 100,000 messages on two processors.
"""

import json
import sys
from pathlib import Path

import numpy as np
from model import ReaderModel
from train import scores_of


def main():
    examples, base_ids, start, out = map(Path, sys.argv[1:5])
    taught = [one for one in json.loads(examples.read_text()) if one["part"] != "ongeleerd"]
    model = ReaderModel(len(json.loads(base_ids.read_text())), len(taught[0]["truth"]))
    model.begin_from_file(start)
    scores = scores_of(model, taught).astype(np.float64)
    losses = (np.logaddexp(0, scores) - np.array([one["truth"] for one in taught]) * scores).mean(1)
    out.write_text(json.dumps({one["id"]: round(float(loss), 5) for one, loss in zip(taught, losses)}))


if __name__ == "__main__":
    main()
