# SPDX-License-Identifier: Apache-2.0
"""A number and its 95 % interval, by chance alone; and the interval that a published figure allows."""
import dataclasses
import math
import random
import statistics

Z = 1.959964


@dataclasses.dataclass(frozen=True)
class Figure:
    value: float
    low: float
    high: float


def around(value, error):
    return Figure(value, value - Z * error, value + Z * error)


def mean(values):
    values = [value for value in values if value is not None]
    return around(statistics.fmean(values), statistics.stdev(values) / math.sqrt(len(values)))


def ratio(pairs):
    """Σx/Σn over dyads, a dyad being what varies (linearised)."""
    pairs = [(x, n) for x, n in pairs if n > 0]
    total, count = sum(n for _, n in pairs), len(pairs)
    value = sum(x for x, _ in pairs) / total
    spread = sum((x - value * n) ** 2 for x, n in pairs) * count / max(1, count - 1)
    return around(value, math.sqrt(spread) / total)


def resampled(dyads, statistic, times=400):
    """Any statistic of a list of dyads, by resampling whole dyads."""
    chance = random.Random(1)
    found = sorted(statistic(chance.choices(dyads, k=len(dyads))) for _ in range(times))
    return Figure(statistic(dyads), found[int(.025 * times)], found[int(.975 * times) - 1])


def correlation(pairs):
    pairs = [(one, other) for one, other in pairs if one is not None and other is not None]
    return fisher(statistics.correlation(*zip(*pairs)), len(pairs))


def fisher(r, n):
    z, error = math.atanh(r), Z / math.sqrt(n - 3)
    return Figure(r, math.tanh(z - error), math.tanh(z + error))


def wilson(share, n):
    middle, spread = share + Z * Z / (2 * n), Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return Figure(share, (middle - spread) / (1 + Z * Z / n), (middle + spread) / (1 + Z * Z / n))
