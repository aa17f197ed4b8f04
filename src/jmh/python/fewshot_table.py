"""Writes the table of the convolutional networks into the README, from JMH's results and PyTorch's.

usage: fewshot_table.py TARGET README.md (TARGET/bench-WORK.json; TARGET/peers/fewshot-WORK.json may be missing)
"""

import json
import pathlib
import sys

from readme_table import Results, means, ratio, replace, shown

START, END = "<!-- measured by make bench-fewshot -->", "<!-- end of what make bench-fewshot measured -->"
WORKS = {
    "landscape": "the landscape's",
    "standard32": "standard, 32 filters",
    "standard64": "standard, 64 filters",
}
ALGORITHMS = {"maml": "exact MAML", "fo-maml": "FO-MAML", "nal": "NAL"}


def cell(here, peer):
    return f"{shown(here)} / {shown(peer)} ({ratio(peer / here)})" if peer else shown(here)


def main():
    target, readme = map(pathlib.Path, sys.argv[1:])
    lines = ["| network | iteration of | one core, here / PyTorch | two cores, here / PyTorch |", "|---|---|---:|---:|"]
    torch = ""
    for work, name in WORKS.items():
        entries = json.loads((target / f"bench-{work}.json").read_text(encoding="utf-8"))
        file = target / "peers" / f"fewshot-{work}.json"
        peers = {}
        if file.exists():
            content = json.loads(file.read_text(encoding="utf-8"))
            peers, torch = content["seconds"], f", PyTorch {content['torch']}"
        for algorithm, title in ALGORITHMS.items():
            times = (
                Results(entries).mean("FewShotBenchmark.iteration", work=work, algorithm=algorithm, threads=threads)
                for threads in "12"
            )
            cells = [cell(time, peers.get(f"{algorithm}/{threads}")) for time, threads in zip(times, "12")]
            lines.append(f"| {name} | {title} | {cells[0]} | {cells[1]} |")
    lines += [
        "",
        f"{means(entries[0])}{torch}; of each network first JMH's measurements, then at once PyTorch's, means too; in",
        "brackets how many times as long PyTorch takes. Four tasks of 5 classes, one inner step: 3 shots and 5 queries for the landscape's",
        "network (theory 6), 1 and 15 for the standard one.",
    ]
    replace(readme, START, END, lines)


if __name__ == "__main__":
    main()
