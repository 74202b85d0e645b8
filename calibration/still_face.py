# SPDX-License-Identifier: Apache-2.0
"""What is told of many dyads in a still face and at a telephone, as `attune simulate` sums it up."""
import math

import figures

DYADS = 2000


def _changed(names, one, other):
    """The sum of some quantities in one stretch, and how much more of it there is in another. The two are of the same
    dyads; their errors are added as if they were not, which is too much rather than too little."""
    first, second = ([stretch[name] for name in names] for stretch in (one, other))
    value = sum(told["mean"] for told in second) - sum(told["mean"] for told in first)
    return figures.around(value, math.sqrt(sum(told["standard_error"] ** 2 for told in first + second)))


def _episodes(program, procedure, *names):
    told = program.told(procedure, DYADS)["stretches"]
    return [next(one for one in told if one["stretch"] == "episode" and one["episode"] == name) for name in names]


def _bins(program):
    return [one for one in program.told("still-face", DYADS)["stretches"]
            if one["stretch"] == "bin" and one["episode"] == "still"]


def _between(episode, *quantities):
    def made(program):
        return _changed(quantities, *_episodes(program, "still-face", "play", episode))
    return made


def _within(*quantities):
    def made(program):
        bins = _bins(program)
        return _changed(quantities, bins[0], bins[-1])
    return made


def _on_the_telephone(*quantities):
    def made(program):
        return _changed(quantities, *_episodes(program, "bath-time", "bath", "telephone"))
    return made


def peaks_apart(program):
    """How long after the 15 s with most bidding those with most turning away come, s; the interval is that of the bins
    that are not surely less than the fullest."""
    def peak(name):
        bins = _bins(program)
        best = max(bins, key=lambda one: one[name]["mean"])
        least = best[name]["mean"] - figures.Z * math.sqrt(2) * best[name]["standard_error"]
        near = [one["onset_s"] for one in bins if one[name]["mean"] >= least]
        return best["onset_s"], min(near), max(near)
    bids, away = peak("bidding"), peak("averted")
    return figures.Figure(away[0] - bids[0], away[1] - bids[2], away[2] - bids[1])


QUANTITIES = {
    "gaze_change": (_between("still", "engaged", "bidding"), "engaged or bidding, share of the still face less that of play"),
    "crying_change": (_between("still", "alarmed"), "crying, share of the still face less that of play"),
    "crying_carried": (_between("reunion", "alarmed"), "crying, share of the reunion less that of play"),
    "bids_change": (_between("still", "bids_per_min"), "bids a minute, still face less play"),
    "bids_carried": (_between("reunion", "bids_per_min"), "bids a minute, reunion less play"),
    "gaze_course": (_within("engaged", "bidding"), "engaged or bidding, last 15 s of the still face less the first"),
    "bids_course": (_within("bids_per_min"), "bids a minute, last 15 s of the still face less the first"),
    "crying_course": (_within("alarmed"), "crying, last 15 s of the still face less the first"),
    "peaks_apart": (peaks_apart, "onset of the 15 s with most turning away less that of those with most bidding"),
    "alone_on_the_telephone": (_on_the_telephone("averted", "content"), "turned away or busy, share with the telephone less before"),
    "calling_on_the_telephone": (_on_the_telephone("bidding", "alarmed"), "bidding or crying, share with the telephone less before"),
}
