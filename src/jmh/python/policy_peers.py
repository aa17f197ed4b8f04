"""The peer of PolicyUpdateBenchmark: the same trust-region steps in PyTorch on one thread.

usage: policy_peers.py FILE.json

TRPO of a Gaussian policy with a tanh network 17-32-32-6 on 10,000 rows at once, float64: the gradient of the
surrogate, ten conjugate gradients with products by double backpropagation on every fourth row, and two
candidates; and TRPO-MAML on ten tasks of 1,000 + 1,000 rows, whose surrogate is that after one inner step:
exact gradients through the step, and the metric of the adapted policies brought back through it. Rows are
drawn, so the physics is not in it. Times are means in seconds, after a warm-up.
"""

import json
import sys
import time

import torch

TASKS, ROWS, SIZES, THINNING = 10, 1000, (17, 32, 32, 6), 4
INNER_STEP, RADIUS, CONJUGATE_GRADIENTS, CANDIDATES = 0.1, 0.1, 10, 2
WARM_UP, SECONDS = 2, 10
torch.set_default_dtype(torch.float64)


def unpack(theta):
    layers, at = [], 0
    for wide, out in zip(SIZES, SIZES[1:]):
        weights = theta[at : at + wide * out].view(wide, out)
        layers.append((weights, theta[at + wide * out : at + (wide + 1) * out]))
        at += (wide + 1) * out
    return layers, theta[at:]


def policy(theta, observations):
    layers, log_deviations = unpack(theta)
    h = observations
    for weights, bias in layers[:-1]:
        h = torch.tanh(h @ weights + bias)
    return h @ layers[-1][0] + layers[-1][1], log_deviations


def log_density(theta, rows):
    mean, omega = policy(theta, rows["observations"])
    return -(((rows["actions"] - mean) * torch.exp(-omega)) ** 2 / 2 + omega).sum(1)


def surrogate(theta, rows):
    return -(torch.exp(log_density(theta, rows) - rows["old"]) * rows["advantages"]).mean()


def divergence(theta, old, observations):
    mean, omega = policy(theta, observations)
    old_mean, old_omega = (x.detach() for x in policy(old, observations))
    spread = torch.exp(2 * old_omega) + (old_mean - mean) ** 2
    return (omega - old_omega + spread / (2 * torch.exp(2 * omega)) - 0.5).sum(1).mean()


def rows_of(theta, count, generator):
    observations = torch.randn(count, SIZES[0], generator=generator)
    mean, omega = policy(theta, observations)
    actions = (mean + torch.exp(omega) * torch.randn(mean.shape, generator=generator)).detach()
    rows = {"observations": observations, "actions": actions, "advantages": torch.randn(count, generator=generator)}
    rows["old"] = log_density(theta, rows).detach()
    return rows


def adapted(theta, inner, create_graph):
    if inner is None:
        return theta
    (slope,) = torch.autograd.grad(surrogate(theta, inner), theta, create_graph=create_graph)
    return theta - INNER_STEP * slope


def thinned(rows):
    return None if rows is None else {key: value[::THINNING] for key, value in rows.items()}


def update(start, tasks):
    """One step; tasks are pairs of rows before (None for joint training) and after adaptation."""
    theta = start.clone().requires_grad_()
    risk = sum(surrogate(adapted(theta, inner, True), outer) for inner, outer in tasks) / len(tasks)
    (gradient,) = torch.autograd.grad(risk, theta)
    some = [(thinned(inner), thinned(outer)) for inner, outer in tasks]
    olds = [adapted(theta, inner, False).detach() for inner, _ in tasks]
    slopes = []
    for (inner, outer), old in zip(some, olds):
        mean_divergence = divergence(adapted(theta, inner, True), old, outer["observations"])
        slopes.append(torch.autograd.grad(mean_divergence, theta, create_graph=True)[0])

    def metric(v):
        product = 1e-5 * v
        for slope in slopes:
            product = product + torch.autograd.grad(slope @ v, theta, retain_graph=True)[0] / len(tasks)
        return product

    x, residual = torch.zeros_like(gradient), gradient.clone()
    direction, square = residual.clone(), residual @ residual
    for _ in range(CONJUGATE_GRADIENTS):
        image = metric(direction)
        step = square / (direction @ image)
        x, residual = x + step * direction, residual - step * image
        square, last = residual @ residual, square
        direction = residual + square / last * direction
    scale = torch.sqrt(2 * RADIUS / (x @ metric(x)))
    for k in range(CANDIDATES):
        candidate = (start - 0.8**k * scale * x).requires_grad_()
        for (inner, outer), old in zip(tasks, olds):
            point = adapted(candidate, inner, False).detach()
            with torch.no_grad():
                surrogate(point, outer), divergence(point, old, outer["observations"])


def repeat(seconds, *of):
    runs, begin = 0, time.perf_counter()
    while time.perf_counter() < begin + seconds:
        update(*of)
        runs += 1
    return (time.perf_counter() - begin) / runs


def main():
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(1)
    size = sum((wide + 1) * out for wide, out in zip(SIZES, SIZES[1:])) + SIZES[-1]
    start = 0.1 * torch.randn(size, generator=generator)
    joint = [(None, rows_of(start, TASKS * ROWS, generator))]
    maml = [(rows_of(start, ROWS, generator), rows_of(start, ROWS, generator)) for _ in range(TASKS)]
    seconds = {}
    for name, tasks in (("DRS", joint), ("MAML", maml)):
        repeat(WARM_UP, start, tasks)
        seconds[name] = repeat(SECONDS, start, tasks)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump({"torch": torch.__version__, "seconds": seconds}, file)


if __name__ == "__main__":
    main()
