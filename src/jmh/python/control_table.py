"""Writes the table of bodies and policies into the README, from JMH's results and those of MuJoCo and PyTorch.

usage: control_table.py BENCH.json PEERS README.md (mujoco.json and policy.json of PEERS may be missing)
"""

import json
import pathlib
import sys

from readme_table import Results, means, ratio, replace, shown

START, END = "<!-- measured by make bench-control -->", "<!-- end of what make bench-control measured -->"


def body_rows(results, peers):
    for body, skip in (("half-cheetah", 5), ("hopper", 4), ("walker2d", 8)):
        here = results.mean("PlanarMotionBenchmark.action", body=body)
        work = f"an action of the {body} at random, {skip} time steps"
        against = f"MuJoCo: {shown(peers[body])} ({ratio(peers[body] / here)})" if body in peers else ""
        yield work, shown(here), "", against


def policy_rows(results, peers):
    for method, rows in (("DRS", "10,000 rows"), ("MAML", "10,000 + 10,000 rows")):
        for part in ("rollouts", "update"):
            one, two = (
                results.mean(f"PolicyUpdateBenchmark.{part}", method=method, threads=k) for k in ("1", "2")
            )
            what = "episodes" if part == "rollouts" else "trust-region step"
            work = f"{what} of an iteration of {method}, half-cheetah, 10 tasks, network 17-32-32-6, {rows}"
            against = ""
            if part == "update" and method in peers:
                against = f"PyTorch: {shown(peers[method])} ({ratio(peers[method] / one)})"
            yield work, shown(one), f"{shown(two)} ({ratio(one / two)})", against


def peer(file, name, key):
    """What a peer measured, and which version of it did; nothing where it was not run."""
    if not file.exists():
        return {}, ""
    content = json.loads(file.read_text(encoding="utf-8"))
    return content["seconds"], f", {name} {content[key]}"


def main():
    bench, folder, readme = map(pathlib.Path, sys.argv[1:])
    entries = json.loads(bench.read_text(encoding="utf-8"))
    bodies, mujoco = peer(folder / "mujoco.json", "MuJoCo", "mujoco")
    policies, torch = peer(folder / "policy.json", "PyTorch", "torch")
    results = Results(entries)
    lines = ["| work | one core | two cores | against, on one core |", "|---|---:|---:|---|"]
    lines += ["| " + " | ".join(row) + " |" for row in (*body_rows(results, bodies), *policy_rows(results, policies))]
    lines += [
        "",
        f"{means(entries[0])}{mujoco}{torch}, all in one run; in brackets the ratio to one core here. MuJoCo steps the",
        "same bodies, PyTorch the same policies on drawn rows. `src/jmh/c` and `src/jmh/python` hold what was timed there.",
    ]
    replace(readme, START, END, lines)


if __name__ == "__main__":
    main()
