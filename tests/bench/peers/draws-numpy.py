# Arguments: a file of doubles, one indicator after the other; areas, indicators, draws.
import sys
import numpy as np

SPREAD = 0.25
path, areas, indicators, count = sys.argv[1], *map(int, sys.argv[2:])
columns = np.fromfile(path).reshape(indicators, areas)
weights = (1 + SPREAD * (2 * np.random.default_rng(1).random((count, indicators)) - 1)) / indicators
losses = -(weights @ columns) / weights.sum(axis=1, keepdims=True)
order = np.argsort(losses, axis=1)
ascending = np.take_along_axis(losses, order, axis=1)
# Equal scores share the better rank.
first = np.ones(losses.shape, dtype=bool)
first[:, 1:] = ascending[:, 1:] != ascending[:, :-1]
places = np.maximum.accumulate(np.where(first, np.arange(1, areas + 1, dtype=np.int16), 0), axis=1)
ranks = np.empty(losses.shape, dtype=np.int16)
np.put_along_axis(ranks, order, places, axis=1)
ranks = np.sort(ranks, axis=0)
low, high = (ranks[max(-(-percent * count // 100), 1) - 1] for percent in (5, 95))
print("\n".join(f"{a} {b}" for a, b in zip(low, high)))
