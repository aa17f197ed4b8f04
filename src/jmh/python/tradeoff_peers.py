"""The peers of TradeoffCellBenchmark at p = 1: the same cell in NumPy, drawing every sample.

usage: tradeoff_peers.py FILE.json

`loop` goes through tasks one by one, as a plain program does; `vectorised` draws and sums all trials
at once. Both give the losses of all 21 step sizes. One core: NumPy's random numbers and elementwise
operations use no more. Times are the least of three runs, in seconds for 1000 trials; `loop` runs 10
trials and is scaled.
"""

import json
import sys
import time

import numpy as np

BETA = 2.0
STEPS = np.arange(21) / 20
CELLS = [(100, 10), (400, 10), (400, 400)]


def losses(w, samples):
    """Expected losses before and after one step, for w of shape (steps, trials) or (trials,)."""
    m = [BETA**s / (s + 1) for s in range(6)]
    before = 0.5 * (m[1] * w**2 - 2 * m[2] * w + m[3]) + m[1] / 2
    a = STEPS[:, None]
    h, v, s = (
        m[k] - 2 * a * m[k + 1] + a**2 * m[k + 2] * (1 + 2 / samples) for k in (1, 2, 3)
    )
    after = 0.5 * (h * w**2 - 2 * v * w + s) + m[1] / 2 * (1 + a**2 * m[2] / samples)
    return before, after


def solve(inner, inner_pull, outer, outer_pull, optimum_axis):
    """Both estimates from X'X/N and X'y/N of each task."""
    drs = (inner_pull + outer_pull).sum(optimum_axis) / (inner + outer).sum(optimum_axis)
    cross = (inner * outer).sum(optimum_axis)
    square = (inner * inner * outer).sum(optimum_axis)
    cross_pull = (inner * outer_pull + outer * inner_pull).sum(optimum_axis)
    square_pull = (inner * outer * inner_pull).sum(optimum_axis)
    a = STEPS[:, None] if np.ndim(cross) else STEPS
    left = outer.sum(optimum_axis) - 2 * a * cross + a**2 * square
    right = outer_pull.sum(optimum_axis) - a * cross_pull + a**2 * square_pull
    return drs, right / left


def vectorised(trials, tasks, samples, rng):
    """All trials at once, in pieces that fit the memory."""
    piece = max(1, 4_000_000 // (tasks * samples))
    results = []
    for start in range(0, trials, piece):
        shape = (min(piece, trials - start), tasks)
        optimum = BETA * rng.random(shape)
        deviation = np.sqrt(BETA * rng.random(shape))
        sums = []
        for _ in range(2):
            x = np.sqrt(optimum)[..., None] * rng.standard_normal((*shape, samples))
            z = deviation[..., None] * rng.standard_normal((*shape, samples))
            gram = np.einsum("tms,tms->tm", x, x) / samples
            sums += [gram, gram * optimum + np.einsum("tms,tms->tm", x, z) / samples]
        drs, maml = solve(*sums, 1)
        results.append((losses(drs, samples), losses(maml, samples)))
    return results


def loop(trials, tasks, samples, rng):
    """Trial by trial, task by task."""
    results = []
    for _ in range(trials):
        sums = np.zeros((4, tasks))
        for i in range(tasks):
            optimum = BETA * rng.random()
            deviation = np.sqrt(BETA * rng.random())
            for k in (0, 2):
                x = np.sqrt(optimum) * rng.standard_normal(samples)
                y = x * optimum + deviation * rng.standard_normal(samples)
                sums[k, i] = x @ x / samples
                sums[k + 1, i] = x @ y / samples
        drs, maml = solve(*sums, 0)
        results.append((losses(np.array([drs]), samples), losses(maml[:, None], samples)))
    return results


def seconds(program, trials, tasks, samples):
    best = float("inf")
    for run in range(3):
        rng = np.random.default_rng(run)
        start = time.perf_counter()
        program(trials, tasks, samples, rng)
        best = min(best, time.perf_counter() - start)
    return best


def main():
    times = {}
    for tasks, samples in CELLS:
        times[f"{tasks}x{samples}"] = {
            "vectorised": seconds(vectorised, 1000, tasks, samples),
            "loop": 100 * seconds(loop, 10, tasks, samples),
        }
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump({"numpy": np.__version__, "seconds": times}, file, indent=1)


if __name__ == "__main__":
    main()
