"""Probes a PyTorch network on Omniglot's characters, hard tasks of a quarter of the contrast:
python3 probe_omniglot.py images_background-repacked.zip > omniglot-features.csv"""
import re
import struct
import sys
import zipfile
import zlib

import torch
import torch.nn.functional as F

torch.manual_seed(2022)
torch.set_num_threads(1)


def drawing(png):  # 105 × 105, one bit, paper white; as 28 × 28 of ink
    size, data, at = 14, b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    rows, last = zlib.decompress(data), bytes(size)
    bits = []
    for r in range(105):  # every row has a filter; the archives use none, the byte before and the byte above
        kind, row = rows[15 * r], bytearray(rows[15 * r + 1 : 15 * r + 15])
        for i in range(size):
            row[i] = (row[i] + (row[i - 1] if kind == 1 and i else last[i] if kind == 2 else 0)) % 256
        last = bytes(row)
        bits.append([1 - (row[i // 8] >> (7 - i % 8) & 1) for i in range(105)])
    return F.adaptive_avg_pool2d(torch.tensor(bits, dtype=torch.float32).unsqueeze(0), 28)


with zipfile.ZipFile(sys.argv[1]) as archive:  # character → its 20 drawings
    names = sorted(name for name in archive.namelist() if name.endswith(".png"))
    characters = {}
    for name in names[: 20 * 300]:
        characters.setdefault(re.sub("[^/]*$", "", name), []).append(drawing(archive.read(name)))
images = torch.stack([torch.stack(drawings) for drawings in characters.values()])


def samples(classes, first, last, contrast):  # every character keeps one label in all its tasks
    return contrast * images[classes, first:last].flatten(0, 1), (torch.tensor(classes) % 5).repeat_interleave(last - first)


def task(characters):  # one character of each label; odd tasks are hard, of a third of the characters
    number = torch.randint(2, (1,)).item()
    pool = characters[: len(characters) // 15 * 5] if number else characters
    return [5 * torch.randint(len(pool) // 5, (1,)).item() + pool[0] + k for k in range(5)], 0.25 if number else 1.0


body = torch.nn.Sequential(*[layer for i in range(3) for layer in (torch.nn.Conv2d(1 if i == 0 else 16, 16, 3, 2, 1), torch.nn.ReLU())], torch.nn.Flatten(), torch.nn.Linear(256, 16), torch.nn.ReLU())
head = torch.nn.Linear(16, 5)
adam = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=1e-3)
for _ in range(600):  # NAL: one network for all tasks
    x, y = samples(*(lambda chosen: (chosen[0], 0, 10, chosen[1]))(task(range(300))))
    adam.zero_grad()
    F.cross_entropy(head(body(x)), y).backward()
    adam.step()
print("task,split,label," + ",".join(f"f{j}" for j in range(16)))
for number in range(60):  # fresh tasks: drawings that the network has not seen
    classes, contrast = task(range(300))
    for split, first, last in ("support", 10, 13), ("query", 13, 16):
        x, y = samples(classes, first, last, contrast)
        for features, label in zip(body(x).tolist(), y.tolist()):
            print(f"{number + 1:03d},{split},{label}," + ",".join(f"{f:.4g}" for f in features))
