"""Writes the model's file: see src/core/extract/syntax/model.ts for its layout."""
import json
import math
import struct

import numpy as np


def quantise(matrix, kind):
    matrix = np.asarray(matrix, dtype=np.float64)
    if kind == "f32":
        return matrix.astype("<f4"), None
    most = 127 if kind == "i8" else 32767
    scales = np.abs(matrix).max(axis=1) / most
    scales[scales == 0] = 1.0
    scales = scales.astype("<f4")
    values = np.rint(matrix / scales[:, None].astype(np.float64))
    return values.clip(-most, most).astype("<i1" if kind == "i8" else "<i2"), scales


class Writer:
    def __init__(self):
        self.entries, self.chunks = {}, []

    def add(self, name, matrix, kind):
        matrix = np.atleast_2d(np.asarray(matrix))
        values, scales = quantise(matrix, kind)
        entry = {"kind": kind, "rows": matrix.shape[0], "columns": matrix.shape[1]}
        entry["values"] = values.tobytes()
        entry["scale_bytes"] = None if scales is None else scales.tobytes()
        self.entries[name] = entry

    def copy_parser(self, path):
        """Takes the tables of tags and trees as an existing file has them; its head, without what says where they lie."""
        with open(path, "rb") as file:
            data = file.read()
        head = json.loads(data[12 : 12 + struct.unpack("<I", data[8:12])[0]])
        for name, e in head.pop("entries").items():
            if name.startswith("boundary."):
                continue
            size = e["rows"] * e["columns"] * {"i8": 1, "i16": 2, "f32": 4}[e["kind"]]
            entry = {"kind": e["kind"], "rows": e["rows"], "columns": e["columns"]}
            entry["values"] = data[e["at"] : e["at"] + size]
            entry["scale_bytes"] = data[e["scales"] : e["scales"] + 4 * e["rows"]] if "scales" in e else None
            self.entries[name] = entry
        return head

    def write(self, path, head):
        at = 0
        for entry in self.entries.values():
            for key, field in (("at", "values"), ("scales", "scale_bytes")):
                data = entry.pop(field)
                if data is None:
                    continue
                entry[key] = at
                self.chunks.append(data + b"\0" * (-len(data) % 16))
                at += len(self.chunks[-1])
        # the head says where the data lies and its own length moves it: pad it to a length known beforehand
        base = 0
        while True:
            entries = {
                name: {**e, "at": e["at"] + base, **({"scales": e["scales"] + base} if "scales" in e else {})}
                for name, e in self.entries.items()
            }
            text = json.dumps({**head, "entries": entries}, ensure_ascii=True, separators=(",", ":")).encode()
            start = 12 + len(text)
            if base >= start and base % 16 == 0:
                text += b" " * (base - start)
                break
            base = (start + 64 + 15) // 16 * 16
        with open(path, "wb") as out:
            out.write(b"SYNOPTM1" + struct.pack("<I", len(text)) + text + b"".join(self.chunks))


def add_parser(writer, state, config):
    w = {k: v.double().numpy() for k, v in state.items()}
    size, root_of = config["E"], math.sqrt(config["DA"])
    groups = sum(1 for k in w if k.startswith("emb."))
    for g in range(groups):
        writer.add(f"features.{g}", w[f"emb.{g}.weight"], "i8")
    h2 = 2 * config["H2"]
    parts = [w["c1.weight"][:, k * size : (k + 1) * size] for k in range(3)]
    parts.append(w["l2.weight"][:, 2 * config["H1"] :])
    names = ["ad", "ah", "ld", "lh", "hb", "ux"]
    scale = {"ad": 1 / root_of}
    outputs = np.concatenate([w[f"{n}.weight"] * scale.get(n, 1) for n in names])
    output_bias = np.concatenate([w[f"{n}.bias"] * scale.get(n, 1) for n in names])
    parts.append(outputs[:, h2:])
    words = np.concatenate(parts)
    zero = np.zeros_like(w["c1.bias"])
    glue = w["glue.weight"]
    bias = np.concatenate([zero, w["c1.bias"], zero, w["l2.bias"], output_bias]) + words @ glue[0]
    writer.add("words", words, "i16")
    writer.add("bias", bias, "f32")
    writer.add("contexts", (glue - glue[0]) @ words.T, "f32")
    writer.add("second", w["l2.weight"][:, : 2 * config["H1"]], "i16")
    writer.add("output", outputs[:, :h2], "i16")
    writer.add("arc.root", w["root"], "f32")
    writer.add("arc.dependentSteps", w["dist"] * root_of, "f32")
    writer.add("arc.headSteps", w["disth"], "f32")
    writer.add("arc.stepBias", w["db"], "f32")
    writer.add("label.steps", w["ldist"], "f32")
    writer.add("label.output", w["lo.weight"], "i16")
    writer.add("label.bias", w["lo.bias"], "f32")
    return {"first": config["H1"], "second": config["H2"], "arc": config["DA"], "label": config["DL"]}


def squashed(probability):
    """The run time squashes a score instead of taking its sigmoid: where this probability lies on that scale."""
    score = math.log(probability / (1 - probability))
    return score / math.sqrt(1 + score * score)


def add_boundaries(writer, state, config, thresholds):
    w = {k: v.double().numpy() for k, v in state.items()}
    size, window = config["E"], 2 * config["W"]
    groups = sum(1 for k in w if k.startswith("emb."))
    for g in range(groups):
        writer.add(f"boundary.features.{g}", w[f"emb.{g}.weight"], "i8")
    parts = [w["c.weight"][:, k * size : (k + 1) * size] for k in range(window)]
    parts += [w["r.weight"][:, k * size : (k + 1) * size] for k in range(3)]
    words = np.concatenate(parts)
    glue = w["glue.weight"]
    # a bias belongs to the token itself: the window's middle (the token before the boundary) and the gates' own part
    bias = np.zeros(len(words))
    hidden, gates = len(w["c.bias"]), len(w["r.bias"])
    own = (config["W"] - 1) * hidden
    bias[own : own + hidden] = w["c.bias"]
    own = window * hidden + gates
    bias[own : own + gates] = w["r.bias"]
    writer.add("boundary.words", words, "i16")
    writer.add("boundary.bias", bias, "f32")
    writer.add("boundary.contexts", glue @ words.T, "f32")
    writer.add("boundary.output", w["o.weight"], "i16")
    writer.add("boundary.outputBias", w["o.bias"], "f32")
    writer.add("boundary.last", w["o2.weight"], "f32")
    writer.add("boundary.lastBias", w["o2.bias"], "f32")
    return {
        "boundaryWindow": config["W"],
        "boundaryHidden": hidden,
        "boundaryState": config["H"],
        **{name: squashed(probability) for name, probability in thresholds.items()},
    }
