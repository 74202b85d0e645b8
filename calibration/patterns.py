# SPDX-License-Identifier: Apache-2.0
"""Patterns of behaviour in a reunion, over a population, and what goes with them.

A dyad is told disorganised if its contradictory moves a minute and four times its share of giving up are above a limit;
else avoidant if it is away more than it calls, by more than a limit; else resistant if it calls on after comfort, above
a limit; else secure. The three limits are set so that one population has the published shares: that is a calibration,
and no evidence. Everything told is of another population, with another seed. They serve to compare the model with
what is published, in a population, and are in no output about a dyad."""
import functools
import statistics

import figures

DYADS, SESSIONS = 2000, 150
SET = {"disorganised": .235, "avoidant": .147, "resistant": .102} # of all children: G3-02 … G3-04
HOLD_OUT = 2 # the seed of the population that is told


def number(row, name):
    return float(row[name]) if row[name] else None


def disorganisation(row):
    return number(row, "reunion_switches_per_min") + 4 * number(row, "reunion_frozen")


SCORES = {"disorganised": disorganisation, "avoidant": lambda row: number(row, "reunion_away"),
          "resistant": lambda row: number(row, "reunion_calling")}


def pattern(row, limits):
    return next((name for name, score in SCORES.items() if name in limits and score(row) > limits[name]), "secure")


def set_limits(rows):
    """Each such that its share of all children is above it and above none before."""
    limits, left = {}, list(rows)
    for name, score in SCORES.items():
        left.sort(key=score, reverse=True)
        taken = round(SET[name] * len(rows))
        limits[name] = (score(left[taken - 1]) + score(left[taken])) / 2
        left = [row for row in left if score(row) <= limits[name]]
    return limits


def _rows(program, *further):
    return program.developed(DYADS, f"100 {SESSIONS}", 10, *further)


def _last(rows):
    return [row for row in rows if int(row["session"]) == SESSIONS]


@functools.lru_cache(maxsize=None)
def _held_out(program):
    """Limits from one population; the rows of another."""
    return set_limits(_last(_rows(program))), _rows(program.with_seed(HOLD_OUT))


def _patterns(program, without=()):
    limits, rows = _held_out(program)
    kept = {name: limit for name, limit in limits.items() if name not in without}
    return [(row, pattern(row, kept)) for row in _last(rows)]


def _share(name, without=()):
    def made(program):
        found = [one for _, one in _patterns(program, without)]
        return figures.wilson(found.count(name) / len(found), len(found))
    return made


def _goes_with(column, name):
    def made(program):
        return figures.correlation([(number(row, column), float(one == name)) for row, one in _patterns(program)])
    return made


def security_explained(program):
    r = _goes_with("answered", "secure")(program)
    ends = sorted((r.low ** 2, r.high ** 2))
    return figures.Figure(r.value ** 2, 0 if r.low < 0 < r.high else ends[0], ends[1])


def security_stable(program):
    limits, rows = _held_out(program)
    found = {}
    for row in rows:
        found.setdefault(row["dyad"], []).append(float(pattern(row, limits) == "secure"))
    return figures.correlation(list(found.values()))


def _disruptor(name):
    """Half of the dyads have it from the first session on."""
    def made(program):
        rows = _rows(program, f'[[disruptor]]\nname = "{name}"\nfrom = 1\nshare = 0.5\n')
        return figures.correlation([(float(row["disruptors"] == name), number(row, "answered")) for row in _last(rows)])
    return made


def answered_within(program):
    """1 less the share of variance between dyads, from ten sessions told one by one (analysis of variance)."""
    told = " ".join(str(SESSIONS - 9 + i) for i in range(10))
    dyads = {}
    for row in program.developed(500, told, 1):
        if row["answered"]:
            dyads.setdefault(row["dyad"], []).append(number(row, "answered"))

    def share(some):
        some = [values for values in some if len(values) > 1]
        within = sum(statistics.variance(values) for values in some) / len(some)
        each = len(some) / sum(1 / len(values) for values in some)
        between = max(0, statistics.variance(map(statistics.fmean, some)) - within / each)
        return within / (within + between)
    return figures.resampled(list(dyads.values()), share, 100)


QUANTITIES = {
    **{f"pattern_{name}": (_share(name), "hold-out population; limits set in another to the published shares")
       for name in ("secure", *SET)},
    **{f"three_way_{name}": (_share(name, ("disorganised",)), "hold-out population; the same limits, without that of disorganisation")
       for name in ("secure", "avoidant", "resistant")},
    "responsiveness_secure": (_goes_with("answered", "secure"), "hold-out population; bids and cries answered in the last ten sessions"),
    "frightening_disorganised": (_goes_with("frightening", "disorganised"), "hold-out population; the caregiver's share of acts that frighten"),
    "security_explained": (security_explained, "hold-out population; the square of r"),
    "security_stable": (security_stable, "hold-out population; phi. How long fifty compressed sessions are, nobody knows"),
    "depression_answered": (_disruptor("depression"), "everyday population, half of it disrupted from the first session on"),
    "stress_answered": (_disruptor("caregiver-stress"), "everyday population, half of it disrupted from the first session on"),
    "answered_within": (answered_within, "everyday population; bids and cries answered, session by session, ten sessions"),
}
