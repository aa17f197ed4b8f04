"""The peer of FewShotBenchmark: the same iterations in PyTorch, tasks one after another.

usage: fewshot_peers.py WORK FILE.json (WORK: landscape, standard32 or standard64)

The gradient of exact MAML, first-order MAML and NAL on four tasks of 5 classes, one inner step, float32:
the landscape's network on 3 shots and 5 queries a class, the standard one (batch norm, max pooling) on 1
shot and 15 queries. On one thread and on two. Times are means, as the benchmark's are, in seconds an
iteration, after a warm-up.
"""

import json
import sys
import time

import torch
import torch.nn.functional as F

STEP = 0.1
TASKS, CLASSES, SIDE = 4, 5, 28
WARM_UP, SECONDS = 1, 4
# filters, support and query images of a task, batch norm and pooling
WORKS = {"landscape": (32, 15, 25, False), "standard32": (32, 5, 75, True), "standard64": (64, 5, 75, True)}


def start(filters, pooled, generator):
    """Weights as the project draws them: N(0, 2/in) and N(0, 1/in)."""
    parameters, channels = [], 1
    for _ in range(4):
        parameters.append(torch.randn(filters, channels, 3, 3, generator=generator) * (2 / (9 * channels)) ** 0.5)
        parameters.append(torch.ones(filters))
        if pooled:
            parameters.append(torch.zeros(filters))
        channels = filters
    features = filters if pooled else 4 * filters
    parameters += [torch.randn(CLASSES, features, generator=generator) / features**0.5, torch.zeros(CLASSES)]
    return [p.requires_grad_() for p in parameters]


def logits(x, parameters, pooled):
    *stages, weights, bias = parameters
    if pooled:
        for kernel, gamma, beta in zip(*[iter(stages)] * 3):
            x = F.batch_norm(F.conv2d(x, kernel, padding=1), None, None, gamma, beta, training=True)
            x = F.max_pool2d(F.relu(x), 2)
    else:
        for kernel, scale in zip(*[iter(stages)] * 2):
            x = F.relu(F.conv2d(x, kernel * scale[:, None, None, None], stride=2, padding=1))
    return F.linear(x.flatten(1), weights, bias)


def iteration(algorithm, tasks, parameters, pooled):
    for p in parameters:
        p.grad = None
    for support, support_labels, query, query_labels in tasks:
        adapted = parameters
        if algorithm != "nal":
            loss = F.cross_entropy(logits(support, parameters, pooled), support_labels)
            exact = algorithm == "maml"
            slopes = torch.autograd.grad(loss, parameters, create_graph=exact)
            adapted = [p - STEP * s for p, s in zip(parameters, slopes)]
        loss = F.cross_entropy(logits(query, adapted, pooled), query_labels)
        (loss / TASKS).backward()


def mean(work, algorithm):
    filters, shown, asked, pooled = WORKS[work]
    generator = torch.Generator().manual_seed(1)
    parameters = start(filters, pooled, generator)

    def batch(n):
        return torch.randn(n, 1, SIDE, SIDE, generator=generator), torch.arange(n) % CLASSES

    tasks = [(*batch(shown), *batch(asked)) for _ in range(TASKS)]
    repeat(WARM_UP, algorithm, tasks, parameters, pooled)
    return repeat(SECONDS, algorithm, tasks, parameters, pooled)


def repeat(seconds, *of):
    runs, begin = 0, time.perf_counter()
    while time.perf_counter() < begin + seconds:
        iteration(*of)
        runs += 1
    return (time.perf_counter() - begin) / runs


def main():
    work, file_name = sys.argv[1:]
    seconds = {}
    for threads in (1, 2):
        torch.set_num_threads(threads)
        for algorithm in ("maml", "fo-maml", "nal"):
            seconds[f"{algorithm}/{threads}"] = mean(work, algorithm)
    with open(file_name, "w", encoding="utf-8") as file:
        json.dump({"torch": torch.__version__, "seconds": seconds}, file, indent=1)


if __name__ == "__main__":
    main()
