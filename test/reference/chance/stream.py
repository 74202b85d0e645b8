# SPDX-License-Identifier: Apache-2.0
# An independent Stream in Python, whose floats are IEEE doubles; the numbers of test/chance/stream_test.cpp and
# natural_logarithm_test.cpp. Python 3.11: /usr/bin/python3 stream.py
from decimal import Decimal, getcontext
from fractions import Fraction
from math import frexp, sqrt

WORD = (1 << 64) - 1
ROTATIONS = [(14, 16), (52, 57), (23, 40), (5, 37), (25, 33), (46, 12), (58, 22), (32, 32)]


def threefry(key, counter):
    key = key + [0x1BD11BDAA9FC1A22 ^ key[0] ^ key[1] ^ key[2] ^ key[3]]
    x = [(c + k) & WORD for c, k in zip(counter, key)]
    for r in range(20):
        for place, other, by in ((0, 3 if r % 2 else 1, 0), (2, 1 if r % 2 else 3, 1)):
            turn = ROTATIONS[r % 8][by]
            x[place] = (x[place] + x[other]) & WORD
            x[other] = ((x[other] << turn | x[other] >> (64 - turn)) & WORD) ^ x[place]
        if r % 4 == 3:
            s = r // 4 + 1
            x = [(x[i] + key[(s + i) % 5] + (s if i == 3 else 0)) & WORD for i in range(4)]
    return x


def stream(seed, purpose, index):
    h = 0xCBF29CE484222325
    for byte in purpose.encode():
        h = (h ^ byte) * 0x100000001B3 & WORD
    block = 0
    while True:
        yield from threefry([seed, h, index, len(purpose)], [block, 0, 0, 0])
        block += 1


def uniform(bits):
    return float(Fraction(2 * (next(bits) >> 12) + 1, 1 << 53))


def logarithm(x):
    m, e = frexp(x)
    if m < sqrt(0.5):
        m, e = m * 2, e - 1
    f = m - 1
    s = f / (2 + f)
    series = 0.0
    for k in range(11, 0, -1):
        series = (series + 2.0 / (2 * k + 1)) * (s * s)
    high, low = float.fromhex("0x1.62e42feep-1"), float.fromhex("0x1.a39ef35793c76p-33")
    return e * high - ((s * (f - series) - e * low) - f)


def normal(bits):
    while True:
        x, y = 2 * uniform(bits) - 1, 2 * uniform(bits) - 1
        r2 = x * x + y * y
        if 0 < r2 < 1:
            return x * sqrt(-2 * logarithm(r2) / r2)


row = stream(20260101, "reference", 5)
print("bits       ", [hex(next(row)) for _ in range(6)])
row = stream(20260101, "reference", 5)
print("uniform    ", [uniform(row).hex() for _ in range(6)])
row = stream(20260101, "reference", 5)
print("exponential", [(-logarithm(uniform(row)) / 2).hex() for _ in range(6)])
row = stream(20260101, "reference", 5)
print("normal     ", [normal(row).hex() for _ in range(6)])

getcontext().prec = 60
for x in (0.5, 2.0, 10.0, 3.0, 1e-300, 1.0000000001, 0.7071067811865475, 0.7071067811865476, 5e-324,
          1.7976931348623157e308, 2.0**-53, 1 - 2.0**-53):
    print(x.hex(), float(Decimal(x).ln()).hex())
