# SPDX-License-Identifier: Apache-2.0
"""The expected bits of test/chance/natural_exponential_test.cpp: the same formula, one rounding at each step."""

from math import factorial, ldexp

LN2_HIGH = float.fromhex("0x1.62e42feep-1")
LN2_LOW = float.fromhex("0x1.a39ef35793c76p-33")


def natural_exponential(x):
    k = round(x * float.fromhex("0x1.71547652b82fep+0"))
    r = (x - k * LN2_HIGH) - k * LN2_LOW
    r2 = r * r
    even = odd = 0.0
    for n in range(12, 1, -2):
        even = even * r2 + 1.0 / factorial(n)
        odd = odd * r2 + 1.0 / factorial(n + 1)
    return ldexp(1 + (r + r2 * (even + r * odd)), k)


for x in (1.0, -1.0, -0.25, -10.5, -345.678):
    print(x, natural_exponential(x).hex())
