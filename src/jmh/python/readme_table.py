"""Writes the table of measurements into the README, from JMH's results and those of the peers.

usage: readme_table.py BENCH.json PEERS README.md (files of PEERS may be missing)
"""

import json
import os
import pathlib
import platform
import sys

START, END = "<!-- measured by make bench -->", "<!-- end of what make bench measured -->"
UNITS = {"ms/op": 1e3, "us/op": 1e6, "ns/op": 1e9, "s/op": 1.0}


def seconds(value, unit):
    return value / UNITS[unit]


def shown(time):
    """A time in seconds, to two significant digits."""
    for factor, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs"), (1e9, "ns")):
        if time * factor >= 1:
            break
    value = time * factor
    return f"{value:.0f} {unit}" if value >= 10 else f"{value:.1f} {unit}"


def ratio(value):
    return f"{value:.0f} ×" if value >= 10 else f"{value:.1f} ×"


class Results:
    """JMH's means by benchmark and parameters."""

    def __init__(self, entries):
        self.entries = entries

    def mean(self, name, **parameters):
        for entry in self.entries:
            own = entry.get("params") or {}
            if entry["benchmark"].endswith(name) and own == parameters:
                metric = entry["primaryMetric"]
                return seconds(metric["score"], metric["scoreUnit"])
        raise SystemExit(f"no measurement of {name} with {parameters}")


def cell_rows(results, peers):
    for dimension in ("1", "3"):
        for cell in ("100x10", "400x10", "400x400"):
            one, two = (
                results.mean("TradeoffCellBenchmark.run", dimension=dimension, cell=cell, threads=k)
                for k in ("1", "2")
            )
            tasks, samples = cell.split("x")
            work = f"one cell of the trade-off grid, p = {dimension}, M = {tasks}, N = {samples}"
            peer = peers.get(cell) if dimension == "1" else None
            against = ""
            if peer:
                against = (
                    f"NumPy, vectorised: {shown(peer['vectorised'])} ({ratio(peer['vectorised'] / one)}); "
                    f"task by task: {shown(peer['loop'])} ({ratio(peer['loop'] / one)})"
                )
            yield work, shown(one), f"{shown(two)} ({ratio(one / two)})", against


def grid_row(results):
    one, two = (results.mean("TradeoffGridBenchmark.run", threads=k) for k in ("1", "2"))
    work = "the whole published trade-off grid, p = 1"
    return work, shown(one), f"{shown(two)} ({ratio(one / two)})", ""


def network_rows(results, peers):
    for size in ("10x25x10x5", "100x100x50x20"):
        one, two = (results.mean("NetworkMamlBenchmark.iteration", work=size, threads=k) for k in ("1", "2"))
        plain, plain_two = (
            results.mean("NetworkMamlBenchmark.plainIteration", work=size, threads=k) for k in ("1", "2")
        )
        tasks, samples, features, neurons = size.split("x")
        work = (
            f"exact MAML iteration on samples, softplus: {tasks} tasks, {samples} + {samples} samples,"
            f" d = {features}, k = {neurons}"
        )
        against = f"plain loops: {shown(plain)}, on two cores {shown(plain_two)}"
        if size in peers:
            against += f"; NumPy: {shown(peers[size])} ({ratio(peers[size] / one)})"
        yield work, shown(one), f"{shown(two)} ({ratio(one / two)})", against
    for activation in ("RELU", "ERF"):
        one, two = (
            results.mean("PopulationMamlBenchmark.iteration", activation=activation, threads=k) for k in ("1", "2")
        )
        name = {"RELU": "ReLU", "ERF": "erf"}[activation]
        work = f"exact MAML iteration on population risks, {name}: 30 tasks, 10 inner steps, d = 5, k = 3"
        yield work, shown(one), f"{shown(two)} ({ratio(one / two)})", ""


def rows(results, peers):
    yield grid_row(results)
    yield from cell_rows(results, peers.get("tradeoff", {}))
    yield from network_rows(results, peers.get("network", {}))
    for samples in ("10", "1000000"):
        one, two = (
            results.mean("RiskSimulationBenchmark.simulate", samples=samples, threads=k)
            for k in ("1", "2")
        )
        work = f"10⁶ tasks of d = 10, adapted on m = {int(samples):,} samples from both solutions"
        yield work, shown(one), f"{shown(two)} ({ratio(one / two)})", ""
    for samples in ("10", "400"):
        here = results.mean("SamplerBenchmark.bartlett", samples=samples)
        data = results.mean("SamplerBenchmark.data", samples=samples)
        work = f"XᵀX and Xᵀz of n = {samples} samples at d = 10"
        yield work, shown(here), "", f"the same from drawn data: {shown(data)} ({ratio(data / here)})"
    for columns in ("6", "11", "21"):
        here = results.mean("ExactSumsBenchmark.exact", columns=columns)
        rounded = results.mean("ExactSumsBenchmark.welford", columns=columns)
        work = f"a row of a table with {int(columns) - 1} features, added without rounding"
        yield work, shown(here), "", f"Welford's update, rounded: {shown(rounded)} ({ratio(rounded / here)})"
    here = results.mean("SolverBenchmark.closedForm")
    general = results.mean("SolverBenchmark.generalSolver")
    work = "both solutions and the gain of two clusters, d = 10"
    yield work, shown(here), "", f"general solver: {shown(general)} ({ratio(general / here)})"


def replace(readme, start, end, lines):
    """Puts lines between two marks of a file."""
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(start)
    after = rest.split(end)[1]
    readme.write_text(before + start + "\n" + "\n".join(lines) + "\n" + end + after, encoding="utf-8")


def means(entry):
    """What was measured, and with what."""
    return (
        f"Means of JMH {entry['jmhVersion']} in its steady state, one fork, JDK {entry['jdkVersion']}"
        f" on {os.cpu_count()} cores ({platform.machine()})"
    )


def main():
    bench, folder, readme = map(pathlib.Path, sys.argv[1:])
    entries = json.loads(bench.read_text(encoding="utf-8"))
    peers, version = {}, ""
    for name in ("tradeoff", "network"):
        file = folder / f"{name}.json"
        if file.exists():
            content = json.loads(file.read_text(encoding="utf-8"))
            peers[name] = content["seconds"]
            version = f", NumPy {content['numpy']} on one"
    lines = ["| work | one core | two cores | against |", "|---|---:|---:|---|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows(Results(entries), peers)]
    lines += [
        "",
        f"{means(entries[0])}{version}, all in one run; in brackets the ratio to one core here. A cell is 1000",
        "trainings of both methods with their losses at all 21 step sizes; NumPy draws every sample, as",
        "its programs do. `src/jmh/python` holds what was timed there.",
    ]
    replace(readme, START, END, lines)


if __name__ == "__main__":
    main()
