# SPDX-License-Identifier: Apache-2.0
"""Chooses parameters so that the targets that may steer come as near as they can: Σ((model − target)/se)², by trying each
parameter up and down in turn, by steps that grow shorter (pattern search; Hooke & Jeeves 1961). The same simulated dyads for
every trial, so that what is compared are parameters and not chance."""
import json
import math
import pathlib

import figures
import quantities
from program import Program

# What may move: each is marked tuned or guess in docs/model/parameters.md, moves what some target tells, and stays within
# what is plausible there. {name: (default, least, most)}
MAY_MOVE = {"cue_rate_bidding_distance": (0, 0, 60), "latency_voice": (1.4, .5, 5), "use_touch": (.35, .1, .9),
            "attentiveness": (.9, .1, 3), "latency_gaze": (.9, .3, 3), "distraction_begins": (.6, .1, 4),
            "attentiveness_distracted": (.25, 0, .6)}
FIRST_STEP, LAST_STEP = .2, .1 # of what is plausible


def distance(target, made):
    """How far the model is from a target, in standard errors of what is published; 0 within a bound or a range. The error
    of a range is that of which it would be the 95 % interval; of a bound that of its n dyads, or a tenth of it. Where a
    sign is all that is published, the interval of the simulation has to have it, and is the measure of how far it has not."""
    low, high = target.allowed()
    if target.compared == "value":
        if target.interval == "odds":
            return math.log(made.value / target.figure) / (math.log(high / low) / 2 / figures.Z)
        return (made.value - target.figure) / ((high - low) / 2 / figures.Z)
    if target.compared in ("rises", "first", "falls"):
        outer = made.low if target.compared != "falls" else -made.high
        return max(0, -outer) / max(made.value - made.low, 1e-9)
    error = (high - low) / 2 / figures.Z if math.isfinite(high - low) else share_error(target)
    return max(0, low - made.value, made.value - high) / error


def share_error(target):
    return math.sqrt(target.figure * (1 - target.figure) / int(target.n)) if target.n.isdigit() else target.figure / 10


class Search:
    """Stops after `trials` sets of parameters, or where no step helps any more."""

    def __init__(self, attune, all_targets, threads, share, trials, kept):
        self.attune, self.threads, self.share = attune, threads, share
        self.trials, self.kept = trials, pathlib.Path(kept)
        self.losses = {}
        self.targets = [target for target in all_targets if target.use == "calibrate"]
        self.tried = json.loads(self.kept.read_text(encoding="utf-8")) if self.kept.exists() else {}

    def loss(self, chosen):
        """What was tried once is kept in a file, so that a search that was stopped goes on to the same end."""
        key = json.dumps(chosen, sort_keys=True)
        if key not in self.losses and len(self.losses) == self.trials:
            return math.inf
        if key not in self.tried:
            program = Program(self.attune, chosen, threads=self.threads, share=self.share)
            self.tried[key] = sum(distance(target, quantities.QUANTITIES[target.quantity][0](program)) ** 2
                                  for target in self.targets)
            self.kept.write_text(json.dumps(self.tried, indent=0), encoding="utf-8")
            print(f"{self.tried[key]:8.2f}  {key}", flush=True)
        self.losses[key] = self.tried[key]
        return self.tried[key]

    def better(self, chosen, least_loss, step):
        for name, (default, least, most) in MAY_MOVE.items():
            for way in (step, -step):
                moved = round(min(most, max(least, chosen.get(name, default) + way * (most - least))), 3)
                trial = {**chosen, name: moved}
                if moved != chosen.get(name, default) and self.loss(trial) < least_loss - .01:
                    chosen, least_loss = trial, self.loss(trial)
                    break
        return chosen, least_loss

    def run(self):
        chosen, step = {}, FIRST_STEP
        least_loss = self.loss(chosen)
        while step >= LAST_STEP - 1e-9 and least_loss > 0 and len(self.losses) < self.trials:
            found, loss = self.better(chosen, least_loss, step)
            step = step / 2 if found == chosen else step
            chosen, least_loss = found, loss
        return chosen, least_loss
