# SPDX-License-Identifier: Apache-2.0
"""The targets of targets.toml, each with the interval that it allows, and whether a figure of the model meets it."""
import dataclasses
import math
import pathlib
import re
import tomllib

import figures

FILE = pathlib.Path(__file__).with_name("targets.toml")
SIGNS = ("rises", "falls", "first")
INTERVALS = {"share": figures.wilson, "r": figures.fisher}


@dataclasses.dataclass(frozen=True)
class Target:
    id: str
    what: str
    published: str
    compared: str
    source: str
    procedure: str
    quantity: str
    use: str
    figure: object = None
    interval: str = ""
    unit: str = ""
    sd: str = ""
    n: str = ""

    def figure_is_published(self):
        """Every number of `figure` stands in `published` or `sd`, as it is or as a percentage, or is the half that a word
        stands for: "small", "frequently"."""
        told = {float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", self.published)}
        told |= {-one for one in told} | {float(one) for one in re.findall(r"\.\d+", self.sd)}
        told |= {one / 100 for one in told}
        words = self.compared in ("at least", "at most") and self.figure == .5
        given = self.figure if isinstance(self.figure, list) else [self.figure]
        return words or all(any(abs(one - other) < 1e-12 for other in told) for one in given)

    def allowed(self):
        """[low, high] of what meets the target."""
        if self.compared in SIGNS:
            return (-math.inf, 0) if self.compared == "falls" else (0, math.inf)
        if self.compared == "within":
            return tuple(self.figure)
        if self.compared == "at least":
            return self.figure, math.inf
        if self.compared == "at most":
            return -math.inf, self.figure
        return self._around()

    def _around(self):
        if self.interval == "odds":
            spread = figures.Z * 4 / math.sqrt(int(self.n))
            return self.figure * math.exp(-spread), self.figure * math.exp(spread)
        if self.interval in INTERVALS:
            made = INTERVALS[self.interval](self.figure, int(self.n))
            return made.low, made.high
        return self.figure, self.figure

    def verdict(self, made):
        """"not met" where the two intervals are apart; "met" where the model's value lies in the target's, and for a
        bound or a sign its whole interval does; else "at the border"."""
        low, high = self.allowed()
        if made.high < low or high < made.low:
            return "not met"
        if low == high:
            return "met"
        if math.isinf(low) or math.isinf(high):
            inside = low < made.low and made.high < high
        else:
            inside = low <= made.value <= high
        return "met" if inside else "at the border"


def load():
    return [Target(**row) for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["target"]]
