"""Teaches the second reader: train.py EXAMPLES.json BASE_IDS.json OUT.pt --package FILE [--start FILE.pt|FILE.onnx] [--rounds N] [--step N] [--of-bouw SHARE] [--known LOSSES.json --of-known SHARE] [--seed N] [--apart FILE ...]

EXAMPLES.json is made by examples.ts. What is of the part `ongeleerd`, and of the files after --apart, teaches nothing: it is measured with.
Of `bouw`, which a model that is taught on knows already, no more than a share need be taught again: another one with each seed.
Likewise of every message that it has known at once, by the losses that knows.py wrote. Half of the times a message is taught in another way to type it.
Some 20 minutes a round of 50,000 messages on two processors that know bfloat16.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from model import Package, ReaderModel
from torch import nn

BATCH = 64
# Messages of like length are taught together, out of so many batches.
POOL = 40
WARM_UP = 60
# Under this loss a message is known.
KNOWN = 0.01


def padded(examples):
    length = max(len(one["ids"]) for one in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    mask = torch.zeros(len(examples), length, dtype=torch.bool)
    for row, one in enumerate(examples):
        ids[row, : len(one["ids"])] = torch.tensor(one["ids"])
        mask[row, : len(one["ids"])] = True
    return ids, mask


def typed(one, chance):
    """An example as it was typed, or in half of the cases in another way."""
    return one if chance.random() < 0.5 or not one["others"] else {**one, "ids": chance.choice(one["others"])}


def batches(examples, chance):
    order = list(range(len(examples)))
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), BATCH * POOL):
        pool = sorted(order[start : start + BATCH * POOL], key=lambda i: len(examples[i]["ids"]))
        found += [pool[i : i + BATCH] for i in range(0, len(pool), BATCH)]
    chance.shuffle(found)
    return found


def scores_of(model, examples):
    """Log-odds by example and target."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i]["ids"]))
    found = np.zeros((len(examples), len(examples[0]["truth"])), np.float32)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 2 * BATCH):
            rows = order[start : start + 2 * BATCH]
            found[rows] = model(*padded([examples[i] for i in rows])).float().numpy()
    model.train()
    return found


def told(scores, examples):
    """How much is found, with the right spelregel, when so much of what must pass is flagged: by the reader alone."""
    rules = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11]
    passes = np.array([not one["rules"] for one in examples])
    best = 1 + np.argmax(scores[:, 1:13], 1)
    score = (scores[:, 13] + scores[np.arange(len(best)), best]) / 2
    right = np.array([rules[k] in one["rules"] for one, k in zip(examples, best)])
    lines = []
    for share in (0.005, 0.01, 0.02):
        limit = np.sort(score[passes])[::-1][int(share * passes.sum())]
        found = ((score > limit) & right)[~passes].mean()
        lines.append(f"{100 * share:.1f}% flagged: {100 * found:.1f}% found")
    return ", ".join(lines)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("examples", type=Path)
    ask.add_argument("base_ids", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--package", type=Path, required=True)
    ask.add_argument("--start", type=Path)
    ask.add_argument("--rounds", type=float, default=3)
    ask.add_argument("--step", type=float, default=8e-5)
    ask.add_argument("--of-bouw", type=float, default=1)
    ask.add_argument("--known", type=Path)
    ask.add_argument("--of-known", type=float, default=1)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--apart", nargs="*", default=[])
    it = ask.parse_args()
    torch.manual_seed(it.seed)
    chance = random.Random(it.seed)
    every = json.loads(it.examples.read_text())
    apart = [one for one in every if one["part"] == "ongeleerd" or one["file"] in it.apart]
    taught = [one for one in every if one["part"] != "ongeleerd" and one["file"] not in it.apart]
    taught = [one for one in taught if one["part"] != "bouw" or chance.random() < it.of_bouw]
    losses = json.loads(it.known.read_text()) if it.known else {}
    taught = [one for one in taught if losses.get(one["id"], 1) > KNOWN or chance.random() < it.of_known]
    base_ids = json.loads(it.base_ids.read_text())
    model = ReaderModel(len(base_ids), len(every[0]["truth"]))
    model.begin_from(Package(it.package), base_ids)
    if it.start:
        model.begin_from_file(it.start)
    print(f"{len(taught)} taught, {len(apart)} apart, {len(base_ids)} pieces", flush=True)

    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    groups = [{"params": weights, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=it.step, fused=True)
    steps = int(it.rounds * len(taught) / BATCH)
    model.train()
    order, begun = [], time.time()
    for step in range(steps):
        order = order or batches(taught, chance)
        rows = [typed(taught[i], chance) for i in order.pop()]
        for group in optimizer.param_groups:
            group["lr"] = it.step * min(1, (step + 1) / WARM_UP) * max(0.01, 1 - step / steps)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*padded(rows)).float()
        loss = F.binary_cross_entropy_with_logits(scores, torch.tensor([one["truth"] for one in rows]).float())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if (step + 1) % 50 == 0:
            print(f"{step + 1} of {steps}, loss {loss.item():.4f}, {time.time() - begun:.0f} s", flush=True)
            torch.save(model.state_dict(), it.out)
        if (step + 1) % max(1, steps // 4) == 0 or step + 1 == steps:
            print(told(scores_of(model, apart), apart), flush=True)
            torch.save(model.state_dict(), it.out)


if __name__ == "__main__":
    main()
