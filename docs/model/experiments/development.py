#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""development.py ATTUNE [TABLE …]: the tables of docs/model/development.md, as they are printed there; all, or those
named (disruptor_table, several_caregivers, …).

Every number comes from `attune develop`, with one seed and the number of dyads named. That of repair is what
`attune develop repair` prints.
"""
import csv
import json
import math
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ATTUNE = sys.argv[1]
SOURCE = pathlib.Path(__file__).resolve().parents[3]
EVERYDAY = (SOURCE / "src/attune/model/populations/everyday.toml").read_text(encoding="utf-8")


def told(population, *options):
    """All rows of `attune develop`; `population` is a name, or a script."""
    with tempfile.TemporaryDirectory() as folder:
        out, script = pathlib.Path(folder, "out.csv"), pathlib.Path(folder, "population.toml")
        if "\n" in population:
            script.write_text(population, encoding="utf-8")
            population = str(script)
        subprocess.run([ATTUNE, "develop", population, "--out", str(out), *options], check=True,
                       stdout=subprocess.DEVNULL)
        with out.open(encoding="utf-8", newline="") as rows:
            return list(csv.DictReader(rows))


def developed(population, *options, caregiver=None):
    """The last session told of each dyad; where the child knows several caregivers, of the one named last, or of the
    one that is asked for."""
    return list({row["dyad"]: row for row in told(population, *options) if caregiver in (None, row["caregiver"])}.values())


def column(rows, name):
    return [float(row[name]) if row[name] else None for row in rows]


def mean_and_error(values):
    return statistics.mean(values), statistics.stdev(values) / math.sqrt(len(values))


def disruptors():
    listed = subprocess.run([ATTUNE, "model", "disruptors"], capture_output=True, text=True, check=True).stdout
    return [line.split(" (")[0] for line in listed.splitlines() if not line.startswith(" ")]


def disrupted(name):
    return developed("dyads = 300\nsessions = 120\n" + EVERYDAY
                     + (f'\n[[disruptor]]\nname = "{name}"\nfrom = 61\n' if name else ""))


def disruptor_table():
    told = {"trust": 3, "threat": 3, "minimise": 2, "direct": 2, "maximise": 2, "mean_distress": 3, "settle_s": 0,
            "reunion_switches_per_min": 2}
    before = disrupted("")
    print("Undisturbed:", ", ".join(
        f"{name} {statistics.mean(v for v in column(before, name) if v is not None):.{max(digits, 0)}f}"
        for name, digits in told.items()))
    print("\n| from session 61 | trust | threat | signals less | signals more | mean distress | settles, s "
          "| contradictory moves |\n|---|---|---|---|---|---|---|---|")
    for name in disruptors():
        after, cells = disrupted(name), [f"`{name}`"]
        for quantity, digits in told.items():
            if quantity == "direct":
                continue
            pairs = zip(column(before, quantity), column(after, quantity))
            mean, error = mean_and_error([b - a for a, b in pairs if a is not None and b is not None])
            cells.append(f"{mean:+.{digits}f} ± {error:.{digits}f}")
        print("| " + " | ".join(cells) + " |", flush=True)


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    made, first = [0.0] * len(values), 0
    while first < len(order): # equal values share the mean of their ranks
        last = first
        while last + 1 < len(order) and values[order[last + 1]] == values[order[first]]:
            last += 1
        for place in order[first:last + 1]:
            made[place] = (first + last) / 2
        first = last + 1
    return made


def rank_correlation(rows, one, other):
    pairs = [pair for pair in zip(column(rows, one), column(rows, other)) if None not in pair]
    first, second = (ranks([pair[i] for pair in pairs]) for i in (0, 1))
    if len(set(first)) == 1 or len(set(second)) == 1:
        return None
    return statistics.correlation(first, second)


LINKS = {"attentiveness → trust": ("attentiveness", "trust", 1),
         "share answered → trust": ("answered", "trust", 1),
         "rejection → signals less than it feels": ("rejection", "minimise", 1),
         "rejection → away in a reunion": ("rejection", "reunion_away", 1),
         "frightening → threat": ("frightening", "threat", 1),
         "frightening → contradictory moves in a reunion": ("frightening", "reunion_switches_per_min", 1),
         "frightening → given up in a reunion": ("frightening", "reunion_frozen", 1),
         "attentiveness → settles sooner": ("attentiveness", "settle_s", -1),
         "attentiveness → signals more than it feels": ("attentiveness", "maximise", 1),
         "inconsistency → signals more than it feels": ("inconsistency", "maximise", 1),
         "attentiveness → calls on in a reunion": ("attentiveness", "reunion_calling", 1),
         "inconsistency → calls on in a reunion": ("inconsistency", "reunion_calling", 1)}


def mechanism_table():
    without = ["", "strategy-learning", "strategies", "fear", "trust-memory", "spread", "self-arousal",
               "signal-cost", "act-length"]
    runs = [developed("everyday", "--dyads", "1000", *(["--without", name] if name else [])) for name in without]
    print("| link | everything | " + " | ".join(f"`{name}` off" for name in without[1:]) + " |")
    print("|---" * (len(without) + 1) + "|")
    for label, (one, other, sign) in LINKS.items():
        found = [rank_correlation(rows, one, other) for rows in runs]
        print("| " + " | ".join([label, *("none" if r is None else f"{sign * r:.2f}" for r in found)]) + " |")


def maximising():
    for name in ("sensitive", "inattentive"):
        print(f"{name}: signals more than it feels {statistics.mean(column(developed(name), 'maximise')):.2f}")


# Prices of being loud: as they are, none, and one for the loudest cue of an episode alone.
PRICES = {"as it is": "", "none for a cue": "self_arousal = 0\nsignal_cost = 0\n",
          "one for an episode": "self_arousal = 0\nsignal_cost = 0\nloudest_cost = 0.01\n"}
CARE = {"κ 1.6": "attentiveness = 1.6\n", "κ .9": "attentiveness = 0.9\n", "κ .3": "attentiveness = 0.3\n",
        "κ .15": "attentiveness = 0.15\n", "σ 1.3": "attentiveness = 0.9\ninconsistency = 1.3\n",
        "distracted 3/4": "attentiveness = 0.9\ndistracted_share = 0.75\n",
        "ρ .8": "attentiveness = 0.9\nrejection = 0.8\n"}


def prices():
    """What signalling more pays beyond signalling as it feels: read off chances ∝ exp(Q) that are learned slowly.
    Then what that makes of a population, with and without rebuffs."""
    reading = 'choice_temperature = 1\nspread_weight = 0\nlearning_rate = 0.02\n'
    print("| price | " + " | ".join(CARE) + " |" + "\n|---" + "|---" * len(CARE) + "|")
    for label, price in PRICES.items():
        cells = []
        for care in CARE.values():
            rows = developed('dyads = 200\nsessions = 150\n[parameters]\ndistress_settling = "log-normal 50 0.25"\n'
                             + care + price + reading)
            more = [math.log(float(row["maximise"]) / float(row["direct"])) for row in rows]
            cells.append("{:+.3f} ± {:.3f}".format(*mean_and_error(more)))
        print(f"| {label} | " + " | ".join(cells) + " |", flush=True)
    kind = re.sub("(?m)^rejection .*$", "rejection = 0", EVERYDAY)
    print("\n| price | rebuffs | signal more | " + " | ".join(
        f"{cause} → {effect}" for effect in ("signals more", "calls on")
        for cause in ("attentiveness", "inconsistency", "distraction", "rejection")) + " |\n" + "|---" * 11 + "|")
    for label, price in PRICES.items():
        for rebuffs, population in (("as drawn", EVERYDAY), ("none", kind)):
            rows = developed("dyads = 1000\n" + population + price)
            found = [rank_correlation(rows, cause, effect) for effect in ("maximise", "reunion_calling")
                     for cause in ("attentiveness", "inconsistency", "distraction_begins", "rejection")]
            print(f"| {label} | {rebuffs} | {statistics.mean(column(rows, 'maximise')):.2f} | "
                  + " | ".join("–" if r is None else f"{r:+.2f}" for r in found) + " |", flush=True)


WAYS_OUT = ("", "exploration = 0.05", "exploration = 0.1", "exploration = 0.2", "payoff_fading = 0.005",
            "payoff_fading = 0.02", "comfort_credit = 0.25", "comfort_credit = 0.5", "comfort_credit = 1")
BEFORE = {"rebuffed": "attentiveness = 0.8\nrejection = 1\n", "not noticed": "attentiveness = 0.05\n"}


def ways_out():
    """A calm caregiver from session 151 on: does a child who signals less than it feels find out, and is rejection
    still learned?"""
    after = (150, 170, 220, 300, 450)
    print("| | before | " + " | ".join(str(one) for one in after) + " |" + "\n|---|---" + "|---" * len(after) + "|")
    for way in WAYS_OUT:
        for label, care in BEFORE.items():
            script = ('dyads = 200\nsessions = 450\ntold_after = "150 170 220 300"\n[parameters]\n' + care + way
                      + '\ndistress_settling = "log-normal 50 0.25"\n[[disruptor]]\nname = "calm-caregiver"\nfrom = 151\n')
            rows = told(script)
            cells = [mean_and_error([float(row["minimise"]) for row in rows if row["session"] == str(one)])
                     for one in after]
            print(f"| {way or 'as it is'} | {label} | " + " | ".join("{:.2f} ± {:.2f}".format(*cell) for cell in cells)
                  + " |", flush=True)
        rows = developed("dyads = 1000\n" + EVERYDAY + way + "\n")
        print(f"{way or 'as it is'}: everyday, signals less {statistics.mean(column(rows, 'minimise')):.2f}, more "
              f"{statistics.mean(column(rows, 'maximise')):.2f}; rejection → signals less "
              f"{rank_correlation(rows, 'rejection', 'minimise'):.2f}", flush=True)


def compression():
    """Sessions, memories and slowness of learning, all times the same."""
    for times in (1, 2, 4, 8):
        slower = (f"trust_memory = {150 * times}\nthreat_memory = {300 * times}\nlearning_rate = {.05 / times}\n")
        for first in ("as they are", "times the same"):
            weights = "" if first == "as they are" else "".join(
                f"{name} = {value * times}\n" for name, value in (
                    ("trust_first_yes", 2), ("trust_first_no", 2), ("threat_first_yes", .05), ("threat_first_no", 4.95)))
            if times == 1 and weights:
                continue
            rows = developed(f"dyads = 500\nsessions = {150 * times}\nwatched = 10\n" + EVERYDAY + slower + weights)
            print(f"| {times} | {first} | " + " | ".join(
                "{:.3f} ± {:.3f}".format(*mean_and_error(column(rows, name)))
                for name in ("trust", "threat", "minimise", "maximise", "mean_distress")) + " | "
                + " | ".join(f"{sign * rank_correlation(rows, one, other):.2f}" for one, other, sign in (
                    LINKS[name] for name in ("attentiveness → trust", "rejection → signals less than it feels",
                                             "frightening → contradictory moves in a reunion"))) + " |", flush=True)


def self_regulation():
    for rate in (0, .02):
        rows = developed(f"dyads = 200\nsessions = 100\nself_regulation = {rate}\n")
        for name, digits in (("mean_distress", 3), ("settle_s", 0)):
            mean, error = mean_and_error([value for value in column(rows, name) if value is not None])
            print(f"self_regulation {rate}: {name} {mean:.{digits}f} ± {error:.{digits}f}")


# Who has every other session, and who the first caregiver is.
SECOND = {"an attentive one": ("attentiveness = 0.3\nrejection = 0", "attentiveness = 1.8"),
          "an accepting one": ("attentiveness = 0.8\nrejection = 1", "rejection = 0")}
APART = ("trust-by-caregiver", "strategies-by-caregiver")


def several_caregivers():
    """Two different caregivers by turns; then two drawn alike."""
    print("| second caregiver | | trust: first | second | signals less: first | second | settles, s: first | second |")
    print("|---" * 8 + "|")
    for label, (first, second) in SECOND.items():
        alone = f"sessions = {{}}\nwatched = 20\n[parameters]\n{first}\ndistress_settling = \"log-normal 50 0.25\"\n"
        both = alone.format(120) + f'[[caregiver]]\nname = "second"\nfrom = 2\nevery = 2\n{second}\n'
        runs = {"alone for 60 sessions": (alone.format(60), ()), "by turns, 60 sessions each": (both, ())}
        for name in APART:
            runs[f"`{name}` off"] = (both, ("--without", name))
        runs["both off"] = (both, tuple(word for name in APART for word in ("--without", name)))
        for name, (script, without) in runs.items():
            cells = []
            for quantity, digits in (("trust", 3), ("minimise", 2), ("settle_s", 0)):
                for caregiver in ("first", "second"):
                    rows = developed(script, "--dyads", "300", *without, caregiver=caregiver)
                    values = [value for value in column(rows, quantity) if value is not None] if rows else []
                    cells.append("{:.{}f} ± {:.{}f}".format(*(word for number in mean_and_error(values) for word in
                                                             (number, digits))) if values else "–")
            print("| " + " | ".join([label, name, *cells]) + " |", flush=True)
    script = "sessions = 300\n" + EVERYDAY + '\n[[caregiver]]\nname = "second"\nfrom = 2\nevery = 2\n'
    for without in ((), ("--without", APART[0]), ("--without", APART[1])):
        first, second = (developed(script, "--dyads", "1000", *without, caregiver=name) for name in ("first", "second"))
        for quantity in ("trust", "threat", "minimise", "reunion_away"):
            both = [{"one": one[quantity], "other": other[quantity]} for one, other in zip(first, second)]
            print(*without, quantity, f"{rank_correlation(both, 'one', 'other'):.2f}")
        print(*without, "attentiveness of the first with trust: first",
              f"{rank_correlation(first, 'attentiveness', 'trust'):.2f}, second",
              f"{rank_correlation([{**other, 'attentiveness': one['attentiveness']} for one, other in zip(first, second)], 'attentiveness', 'trust'):.2f}")


def lines(script, *options):
    """The rows of the last session of all generations, and the account of it."""
    with tempfile.TemporaryDirectory() as folder:
        path, out, told = (pathlib.Path(folder, name) for name in ("lines.toml", "out.csv", "out.json"))
        path.write_text(script, encoding="utf-8")
        subprocess.run([ATTUNE, "develop", str(path), "--out", str(out), "--json", str(told), *options], check=True,
                       stdout=subprocess.DEVNULL)
        with out.open(encoding="utf-8", newline="") as rows:
            return list(csv.DictReader(rows)), json.loads(told.read_text(encoding="utf-8"))


INHERITED = ("attentiveness", "rejection", "inconsistency", "frightening")


def generations():
    """What goes with what from one generation to the next, by heritage; whether the spread stays; a disruptor of one."""
    found = {}
    for heritage, number in ((0, 2), (.3, 2), (.4, 3), (.5, 2)):
        script = f"dyads = 500\ngenerations = {number}\n" + EVERYDAY + f"heritage = {heritage}\n"
        found[heritage] = lines(script)
    print("| | " + " | ".join(f"h = {one}" for one in found) + " | from 2 to 3 |\n" + "|---" * (len(found) + 2) + "|")
    for name in ("trust", "answered", "threat", "minimise", "maximise", "reunion_away", "reunion_switches_per_min"):
        cells = [told["from_generation_to_generation"][0][name] for _, told in found.values()]
        cells.append(found[.4][1]["from_generation_to_generation"][1][name])
        print(f"| {name} | " + " | ".join("{r:.2f} ± {standard_error:.2f}".format(**one) for one in cells) + " |")
    for generation in "123":
        rows = [row for row in found[.4][0] if row["generation"] == generation]
        print(generation, *(f"{name} {statistics.mean(column(rows, name)):.3f} ({statistics.stdev(column(rows, name)):.3f})"
                            for name in (*INHERITED, "trust", "threat", "minimise", "maximise")))
    abused = ("dyads = 500\ngenerations = 3\nsessions = 100\n" + EVERYDAY
              + '\n[[disruptor]]\nname = "abuse"\nshare = 0.5\ngeneration = 1\n')
    for without in ((), ("--without", "heritage")):
        rows, _ = lines(abused, *without)
        was = {row["dyad"]: row["disruptors"] for row in rows if row["generation"] == "1"}
        for generation in "123":
            for what in ("abuse", ""):
                some = [row for row in rows if row["generation"] == generation and was[row["dyad"]] == what]
                print(*without, generation, what or "not", *(
                    "{} {:.4f} ± {:.4f}".format(name, *mean_and_error([v for v in column(some, name) if v is not None]))
                    for name in ("attentiveness", "frightening", "trust", "threat", "reunion_switches_per_min")), flush=True)


TABLES = [disruptor_table, mechanism_table, maximising, prices, ways_out, compression, self_regulation, several_caregivers, generations]
for table in TABLES:
    if len(sys.argv) == 2 or table.__name__ in sys.argv[2:]:
        table()
        print()
