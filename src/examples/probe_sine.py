"""Probes a PyTorch network on sine regression: python3 probe_sine.py > sine-tasks.json"""
import json
import math

import torch

torch.manual_seed(2022)
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
net = torch.nn.Sequential(torch.nn.Linear(1, 40), torch.nn.Tanh(), torch.nn.Linear(40, 40), torch.nn.Tanh(), torch.nn.Linear(40, 1))
parameters = list(net.parameters())
x = torch.linspace(-5, 5, 101).unsqueeze(1)


def tasks(count):  # the usual sines: amplitude 0.1 to 5, phase 0 to π
    return [(a * torch.sin(x + b), float(a)) for a, b in zip(0.1 + 4.9 * torch.rand(count), math.pi * torch.rand(count))]


def descend(y, optimiser, steps):  # full-batch descent of the squared loss; returns its value at the end
    def loss():
        optimiser.zero_grad()
        value = ((net(x) - y) ** 2).mean() / 2
        value.backward()
        return value

    for _ in range(steps):
        optimiser.step(loss)
    return loss().item()


descend(torch.stack([y for y, _ in tasks(200)]).mean(0), torch.optim.Adam(parameters, lr=1e-2), 2000)  # NAL: the mean of all tasks
solution = torch.nn.utils.parameters_to_vector(parameters).detach().clone()
measured, ways = [], []
for number, (y, amplitude) in enumerate(tasks(32)):  # fresh tasks, from the solution each
    losses = []
    for optimiser, steps in (None, 0), (torch.optim.SGD(parameters, lr=0.05), 1), (torch.optim.LBFGS(parameters, max_iter=300, line_search_fn="strong_wolfe"), 3):
        torch.nn.utils.vector_to_parameters(solution.clone(), parameters)
        losses.append(descend(y, optimiser, steps) if steps else (((net(x) - y) ** 2).mean() / 2).item())
    ways.append(torch.nn.utils.parameters_to_vector(parameters).detach() - solution)
    measured.append(dict(name=f"sine {number + 1}, amplitude {amplitude:.2f}", weight=1, before=losses[0], after=losses[1], rest=losses[2]))
gram = torch.stack(ways) @ torch.stack(ways).T
text = json.dumps(dict(tasks=measured, gram=[[round(k, 8) for k in row] for row in gram.tolist()]))
print(text.replace("}, ", "},\n").replace("], ", "],\n"))
