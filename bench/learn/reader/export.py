"""Writes the second reader as it is read by onnxruntime, with weights of eight bits: export.py TAUGHT.pt BASE_IDS.json OUT.onnx"""

import json
import sys
import tempfile
from pathlib import Path

import torch
from model import ReaderModel
from onnxruntime.quantization import QuantType, quantize_dynamic


def main():
    taught, base_ids, out = (Path(name) for name in sys.argv[1:4])
    state = torch.load(taught)
    model = ReaderModel(len(json.loads(base_ids.read_text())), state["head.bias"].shape[0])
    model.load_state_dict(state)
    model.eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = f"{folder}/whole.onnx"
        ids = torch.tensor([[0, 4, 5, 6, 2]])
        names = {"input_names": ["ids"], "output_names": ["scores"]}
        torch.onnx.export(
            model, (ids,), whole, dynamic_axes={"ids": {1: "l"}}, opset_version=17, dynamo=False, **names
        )
        quantize_dynamic(whole, out, weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    main()
