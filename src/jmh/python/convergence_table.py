"""Writes the time that an accuracy costs into the README: JMH's time of an iteration, times the counted iterations.

usage: convergence_table.py BENCH.json figures/iterations-to-accuracy.csv README.md
"""

import csv
import json
import pathlib
import sys

from readme_table import Results, means, ratio, replace, shown

START, END = "<!-- measured by make bench-convergence -->", "<!-- end of what make bench-convergence measured -->"
TASKS = {"REGRESSION": "log cosh regression", "NETWORK": "erf networks"}
ALGORITHMS = {"MAML": "maml", "HF-MAML": "hfMaml", "FO-MAML": "foMaml"}


def iterations(rows, tasks, column):
    """The mean number at the finest accuracy over draws, and on how many draws it is not reached."""
    own = [row for row in rows if row["tasks"] == tasks]
    finest = min(float(row["accuracy"]) for row in own)
    counts = [float(row[column]) for row in own if float(row["accuracy"]) == finest]
    reached = [count for count in counts if count == count]
    missed = len(counts) - len(reached)
    return (None if missed else sum(reached) / len(reached)), missed, len(counts)


def main():
    bench, counted, readme = map(pathlib.Path, sys.argv[1:])
    entries = json.loads(bench.read_text(encoding="utf-8"))
    with counted.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = ["| tasks | algorithm | one iteration | over MAML's | to the finest accuracy |", "|---|---|---:|---:|---:|"]
    for work, name in TASKS.items():
        times = {
            algorithm: Results(entries).mean("ConvergenceIterationBenchmark.iteration", tasks=work, algorithm=algorithm)
            for algorithm in ALGORITHMS
        }
        for algorithm, column in ALGORITHMS.items():
            count, missed, draws = iterations(rows, name, column)
            whole = shown(count * times[algorithm]) if count else f"missed on {missed} of {draws} draws"
            over = ratio(times[algorithm] / times["MAML"])
            lines.append(f"| {name} | {algorithm} | {shown(times[algorithm])} | {over} | {whole} |")
    lines += [
        "",
        f"{means(entries[0])}, on one of them; the iterations are the means of figure `iterations-to-accuracy`, its tasks and accuracies.",
    ]
    replace(readme, START, END, lines)


if __name__ == "__main__":
    main()
