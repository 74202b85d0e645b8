# SPDX-License-Identifier: Apache-2.0
# The numbers of test/chance/kolmogorov_smirnov_test.cpp: the formula of Durbin 1968 in 60 decimal digits, a row
# vector multiplied n times. Python 3.11, half a minute: /usr/bin/python3 kolmogorov.py
from decimal import Decimal, getcontext
from math import factorial

getcontext().prec = 60


def p(n, distance):
    distance = Decimal(distance)
    k = int(n * distance) + 1
    h = k - n * distance
    m = 2 * k - 1
    step = [[Decimal(i - j + 1 >= 0) for j in range(m)] for i in range(m)]
    for i in range(m):
        step[i][0] -= h ** (i + 1)
        step[m - 1][i] -= h ** (m - i)
    step[m - 1][0] += max(Decimal(0), 2 * h - 1) ** m
    for i in range(m):
        for j in range(i + 1):
            step[i][j] /= factorial(i - j + 1)
    row = [Decimal(i == k - 1) for i in range(m)]
    for s in range(1, n + 1):
        row = [sum(row[i] * step[i][j] for i in range(max(0, j - 1), m)) * s / n for j in range(m)]
    return 1 - row[k - 1]


for n, d in ((10, ".274"), (1, ".7"), (5, ".3"), (50, ".15"), (99, ".08"), (5, ".39"), (500, ".05"), (2000, ".03")):
    print(n, d, f"{p(n, d):.16f}")
