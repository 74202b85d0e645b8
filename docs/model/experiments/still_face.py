#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""still_face.py ATTUNE: the tables of docs/model/still-face.md, as they are printed there.

Every number comes from `attune simulate still-face --json -`, with one seed and the number of dyads named.
"""
import json
import subprocess
import sys

ATTUNE = sys.argv[1]
SECONDS = 120


def simulated(changes, dyads, sessions, *options):
    told = [word for name, value in changes.items() for word in ("--set", f"{name}={value:g}")]
    run = subprocess.run([ATTUNE, "simulate", "still-face", "--dyads", str(dyads), "--sessions", str(sessions),
                          "--json", "-", *told, *options], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def bins(result, episode):
    return [one for one in result["stretches"] if one["stretch"] == "bin" and one["episode"] == episode]


def whole(result, episode, quantity):
    return next(one[quantity]["mean"] for one in result["stretches"]
                if one["stretch"] == "episode" and one["episode"] == episode)


def peak(result, quantity):
    best = max(bins(result, "still"), key=lambda one: one[quantity]["mean"])
    return (best["onset_s"] + best["offset_s"]) / 2


def robustness():
    value = simulated({}, 2, 0)["parameters"]
    scalars = ["contact_fading", "distress_settling", "distress_unmet", "bidding_alarmed", "averted_alarmed",
               "averted_bidding", "cue_rate_engaged", "self_arousal"]
    together = {"all relief": [f"relief_{c}" for c in ("gaze", "face", "voice", "touch", "posture", "pace")],
                "all contact": [f"contact_{c}" for c in ("gaze", "face", "voice", "touch", "posture", "pace")],
                "engaged → bidding": ["engaged_bidding", "engaged_bidding_distance"],
                "engaged → averted": ["engaged_averted", "engaged_averted_distress"],
                "bidding → averted": ["bidding_averted", "bidding_averted_distress"],
                "averted → engaged": ["averted_engaged_calm", "averted_engaged_contact"],
                "alarmed → averted": ["alarmed_averted", "alarmed_averted_calm"]}
    together.update({name: [name] for name in scalars})
    yield "default", {}
    for label, names in together.items():
        for factor in (0.5, 2):
            most = 1.6 if label == "distress_unmet" and factor == 2 else factor
            shares = label in ("all relief", "all contact", "distress_unmet")
            yield f"{label} × {most:g}", {name: min(value[name] * most, .97) if shares else value[name] * most
                                          for name in names}


def robustness_table():
    print("| changed | bids peak, s | away peaks | crying peaks | in order | crying in play | still | reunion |")
    print("|---|---|---|---|---|---|---|---|")
    kept = carried = total = 0
    for label, changes in robustness():
        result = simulated(changes, 1000, 8)
        at = [peak(result, quantity) for quantity in ("bidding", "averted", "alarmed")]
        ordered = at == sorted(at)
        crying = [whole(result, episode, "alarmed") for episode in ("play", "still", "reunion")]
        distress = [whole(result, episode, "distress") for episode in ("play", "reunion")]
        total, kept = total + 1, kept + ordered
        carried += crying[2] > crying[0] and distress[1] > distress[0]
        cells = [label, *(f"{one:g}" for one in at), "yes" if ordered else "no", *(f"{100 * one:.1f} %" for one in crying)]
        print("| " + " | ".join(cells) + " |")
    print(f"\nIn order: {kept} of {total}. Carried over into the reunion, crying and distress: {carried} of {total}.")


def told(result):
    order = next(one for one in result["first_onsets"] if one["episode"] == "still")
    first = sum(one["bids_per_min"]["mean"] for one in bins(result, "still")[:2]) / 2
    in_order = order["bid_then_averted_then_alarmed"] / order["all_three"]
    return [f"{whole(result, 'play', 'bids_per_min'):.1f}", f"{first:.1f}", f"{whole(result, 'still', 'bids_per_min'):.1f}",
            f"{100 * whole(result, 'play', 'bidding'):.0f} → {100 * whole(result, 'still', 'bidding'):.0f} %",
            f"{100 * whole(result, 'still', 'alarmed'):.1f} %", f"{100 * whole(result, 'still', 'cried'):.0f} %",
            f"{100 * in_order:.0f} %", f"{100 * order['share_by_rates_alone']:.0f} %"]


def variants():
    yield "as it is", {}, []
    for again in (10, 30, 60):
        yield f"calls again, {again} a minute without contact", {"cue_rate_bidding_distance": again}, []
    for again in (30, 60):
        yield (f"the same with {again}, and half of the calls that need no lack",
               {"cue_rate_bidding_distance": again, "cue_rate_bidding": 5.5}, [])
    yield "half as ready to cry", {"bidding_alarmed": 2.5, "averted_alarmed": 2.5, "content_alarmed": 2.5}, []
    yield "half as ready to cry, distress × 0.8", {"bidding_alarmed": 2.5, "averted_alarmed": 2.5, "content_alarmed": 2.5,
                                                   "distress_unmet": .464}, []
    for mechanism in ("channels", "mirroring", "tempo", "act-length", "cry-ends-distraction", "lost-calm",
                      "self-arousal", "signal-cost", "strategies", "strategy-learning", "spread", "trust-memory"):
        yield f"without {mechanism}", {}, ["--without", mechanism]


def variants_table():
    print("| | bids a minute in play | still, first 30 s | still | time bidding | crying in still | cried | in order | by rates |")
    print("|---|---|---|---|---|---|---|---|---|")
    for label, changes, options in variants():
        print("| " + " | ".join([label, *told(simulated(changes, 2000, 60, *options))]) + " |", flush=True)


variants_table()
print()
robustness_table()
