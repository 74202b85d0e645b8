#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_traces.py ATTUNE VERB: the verb opens no network connection, and no file but those that it is told of and what
attune keeps beside a recording; what a verb makes of a recording stands in the record that `attune forget` goes by.

The verbs come from `attune --help`; one that RUNS does not know is a fault, so that a new verb is traced too. Each
runs in a folder of its own that holds the example, a table of episodes and one of coverage.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from system_calls import SKIPPED, strace, traced

PROJECT = Path(__file__).resolve().parents[2]
RECORDING, CODEBOOK = "still-face.eaf", "codebook.toml"
KEPT_BESIDE = [RECORDING + ".consent.toml", RECORDING + ".derived.toml", "attune-forgotten.log"]
MEASURING = [RECORDING, "--codebook", CODEBOOK, "--shifts", "20"]
TABLES = {"episodes.csv": "name,onset_s,offset_s\nplay,0,120\n",
          "coverage.csv": "person,channel,onset_s,offset_s\n*,*,0,120\n",
          "visit.toml": '[[episode]]\nname = "play"\nseconds = 60\n', "ours.toml": "rejection = 1\n",
          "move.toml": "dyads = 3\nsessions = 2\n",
          "families.csv": f"file,codebook\n{RECORDING},{CODEBOOK}\n"}
BESIDE = ["--episodes", "episodes.csv", "--coverage", "coverage.csv"]

# For each verb, what it is told. Words that are names of files or folders in the folder are what it may open.
RUNS = {
    "codebook check": [[RECORDING, CODEBOOK], [RECORDING, "attune"]],
    "codebook list": [[]],
    "codebook propose": [[RECORDING]],
    "codebook show": [["lena"]],
    "completion": [["bash"], ["zsh"], ["fish"]],
    "consent": [[RECORDING], [RECORDING, "--set", "team", "--by", "a form", "--date", "2026-11-02"]],
    "develop": [["move.toml", "--parameters", "ours.toml", "--out", "many.csv", "--json", "many.json",
                 "--checkpoint", "done.txt"]],
    "dyads": [["families.csv", "--prior", "move.toml", "--usual", "ours.toml", "--json", "all.json"]],
    "fit": [[RECORDING, "--codebook", CODEBOOK],
            [RECORDING, "--codebook", CODEBOOK, *BESIDE, "--climbs", "1", "--usual", "ours.toml", "--json", "fit.json",
             "--out", "fitted.toml", "--report", "fit.html"],
            [RECORDING, "--codebook", CODEBOOK, "--prior", "move.toml", "--profile", "--climbs", "1"]],
    "forget": [[RECORDING], [RECORDING, "--dry-run"]],
    "man": [[], ["read"], ["--into", "pages"]],
    "measure": [MEASURING, [*MEASURING, "--json", "account.json", "--csv", "tables"], [*MEASURING, *BESIDE, "--json", "-"]],
    "measures": [[]],
    "model disruptors": [[]],
    "model mechanisms": [[]],
    "model parameters": [[]],
    "model populations": [[]],
    "model procedures": [[]],
    "read": [[RECORDING], [RECORDING, "--codebook", CODEBOOK, *BESIDE, "--json", "read.json", "--events", "events.csv",
                           "--plain", "plain.csv", "--eaf", "again.eaf"]],
    "moments": [[*MEASURING, "--csv", "list.csv", "--eaf", "list.eaf", "--vtt", "session.vtt", "--cards", "cards.html"],
                [*MEASURING, "--media", RECORDING, "--playlist", "session.m3u8"]],
    "report": [[*MEASURING, "--out", "page.html"], [*MEASURING, "--reader", "clinician", "--out", "moments.html"]],
    "simulate": [["still-face"], ["still-face", "--out", "dyad.eaf"],
                 ["visit.toml", "--dyads", "3", "--parameters", "ours.toml", "--csv", "many.csv", "--json", "many.json"]],
}

# What has to have happened before, and which files the verb knows of from that.
BEFORE = {"forget": (["measure", *MEASURING, "--json", "account.json", "--csv", "tables"], ["account.json", "tables"]),
          "dyads": ([], [RECORDING, CODEBOOK])}


def verbs(attune):
    listing = subprocess.run([attune, "--help"], capture_output=True, text=True, check=True).stdout
    lines = listing.split("\nVerbs\n")[1].split("\n\n")[0].splitlines()
    return [line[2:].split("  ")[0].strip() for line in lines if line.startswith("  ") and line[2] != " "]


def prepare(attune, verb, folder):
    for name in (RECORDING, CODEBOOK):
        shutil.copy(PROJECT / "examples/still-face" / name, folder)
    for name, text in TABLES.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    before, known = BEFORE.get(verb, ([], []))
    if before:
        subprocess.run([attune, *before], cwd=folder, stdout=subprocess.DEVNULL, check=True)
    return known


def was_named(path, words, folder):
    """A file of the command line, or one in a folder of the command line."""
    named = [os.path.normpath(os.path.join(folder, word)) for word in words]
    return path in named or os.path.dirname(path) in named


def files(folder):
    return {str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file()}


def forgettable(folder):
    record = Path(folder, RECORDING + ".derived.toml")
    made = tomllib.loads(record.read_text(encoding="utf-8"))["made"] if record.exists() else []
    return {one["file"] for one in made}


def check(attune, verb, words):
    with tempfile.TemporaryDirectory() as folder:
        known = prepare(attune, verb, folder)
        there = files(folder)
        code, said, network, opened = traced([attune, *verb.split(), *words], folder)
        new = files(folder) - there - set(KEPT_BESIDE) if RECORDING in words else set()
        called = " ".join(["attune", verb, *words])
        faults = [f"{called}: ends with {code}: {said}"] if code != 0 else []
        faults += [f"{called}: asks for the network: {call}" for call in network]
        faults += [f"{called}: makes {file}, which `attune forget` will not find" for file in new - forgettable(folder)]
        return faults + [f"{called}: opens {path}, which nobody named" for path in sorted(opened)
                         if not was_named(path, [*words, *known, *KEPT_BESIDE], folder)]


def main(attune, first_word):
    if strace() is None:
        print("SKIPPED: there is no strace here that may trace a process")
        return SKIPPED
    faults = []
    for verb in verbs(attune):
        if verb.split()[0] != first_word:
            continue
        if verb not in RUNS:
            faults.append(f"check_traces.py does not say how `attune {verb}` is run")
        for words in RUNS.get(verb, []):
            faults += check(attune, verb, words)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2]))
