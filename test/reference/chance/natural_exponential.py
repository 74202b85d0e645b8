# SPDX-License-Identifier: Apache-2.0
"""The expected bits of test/chance/natural_exponential_test.cpp: the same formula, one rounding at each step."""

from math import ldexp

LN2_HIGH = float.fromhex("0x1.62e42feep-1")
LN2_LOW = float.fromhex("0x1.a39ef35793c76p-33")


def power_of_two(j):
    x = j / 32 * (LN2_HIGH + LN2_LOW)
    series = 1.0
    for n in range(20, 0, -1):
        series = 1 + series * x / n
    return series


def natural_exponential(x):
    n = round(x * (32 * float.fromhex("0x1.71547652b82fep+0")))
    r = (x - n * (LN2_HIGH / 32)) - n * (LN2_LOW / 32)
    r2 = r * r
    beyond_1 = r + r2 * ((1 / 2 + r * (1 / 6)) + r2 * ((1 / 24 + r * (1 / 120)) + r2 * (1 / 720)))
    power = power_of_two(n % 32)
    return ldexp(power + power * beyond_1, n // 32)


for x in (1.0, -1.0, -0.25, -10.5, -345.678):
    print(x, natural_exponential(x).hex())
