"""The peer of NetworkMamlBenchmark: the same iteration in NumPy, tasks stacked in one array.

usage: network_peers.py FILE.json

One exact MAML gradient of the softplus network on samples, one inner step, float64: F and its gradient.
Products are NumPy's batched matmul; U, the residuals and the slopes at W are shared by the gradient and
the Hessian-vector product; one exponential a neuron and one logarithm a sample, as here. Times are the
least of many runs, in seconds an iteration.
"""

import json
import sys
import time

import numpy as np

STEP = 0.05
WORKS = ["10x25x10x5", "100x100x50x20"]


def layer(u):
    """Σ softplus(u) over neurons with both derivatives."""
    e = np.exp(u)
    r = 1 / (1 + e)
    slope = e * r
    return np.log((1 + e).prod(-1)), slope, slope * r


def iteration(w, inner_x, inner_y, outer_x, outer_y):
    n = inner_y.shape[1]
    inner_t, outer_t = inner_x.transpose(0, 2, 1), outer_x.transpose(0, 2, 1)
    out, slope, bend = layer(inner_x @ w)
    residual = (out - inner_y)[..., None]
    adapted = w - STEP / n * (inner_t @ (residual * slope))
    out, outer_slope, _ = layer(outer_x @ adapted)
    error = (out - outer_y)[..., None]
    v = outer_t @ (error * outer_slope) / n
    xv = inner_x @ v
    rate = (slope * xv).sum(-1, keepdims=True)
    v -= STEP / n * (inner_t @ (rate * slope + residual * bend * xv))
    return 0.5 * (error**2).sum() / error.size, v.mean(0)


def best(work):
    tasks, n, d, k = map(int, work.split("x"))
    rng = np.random.default_rng(1)
    data = [a for _ in range(2) for a in (rng.standard_normal((tasks, n, d)), rng.standard_normal((tasks, n)))]
    w = rng.standard_normal((d, k)) / np.sqrt(d)
    times, end = [], time.perf_counter() + 5
    while time.perf_counter() < end:
        start = time.perf_counter()
        iteration(w, *data)
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    seconds = {work: best(work) for work in WORKS}
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump({"numpy": np.__version__, "seconds": seconds}, file)


if __name__ == "__main__":
    main()
