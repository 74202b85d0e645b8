#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_outputs.py ATTUNE: what attune writes keeps to what is published about it.

Every account validates against docs/schema/account-1.json, what is read against reading-1.json, what is simulated
against simulation-1.json, and what is fitted against fit-1.json or dyads-1.json (by the judge beside this file, and by
Debian's python3-jsonschema where it is there); every column of every table is described in docs/outputs.md; every number
of the tables is in the JSON; every variable of wide.csv is in its dictionary; the number of threads changes nothing.
"""
import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from schema import Judge

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLE = PROJECT / "examples/still-face"
LISTS = ["ledger", "breaks", "not_nows", "circle_moments", "inconsolable", "contradictions", "descriptives"]  # each its own table, and a member of the JSON
RECORDINGS = {
    "still-face": [EXAMPLE / "still-face.eaf", "--codebook", EXAMPLE / "codebook.toml"],
    "short": [PROJECT / "test/outputs/short.csv", "--caregiver", "caregiver"],
    "no rules": [PROJECT / "test/outputs/short.csv", "--caregiver", "FAT", "--hold", "none", "--apart", "none", "--credit", "first"],
    "lena": [PROJECT / "test/outputs/short.csv", "--caregiver", "caregiver", "--window", "lena", "--null", "shuffled-gaps"],
}


def own_copy(recording, folder):
    """attune notes beside a recording what it made of it; not beside ours."""
    place = folder / "recording"
    place.mkdir()
    return [shutil.copy(recording[0], place), *recording[1:]]


def measure(attune, recording, folder, threads):
    recording = own_copy(recording, folder)
    command = [attune, "measure", *recording, "--shifts", "100", "--threads", str(threads), "--json",
               folder / "account.json", "--csv", folder]
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)


def table(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_cell(value):
    """What stands in a table for a value of the JSON."""
    if value is None:
        return None
    if isinstance(value, bool):
        return float(value)
    return float(value) if isinstance(value, (int, float)) else value


def as_value(cell):
    try:
        return float(cell)
    except ValueError:
        return cell if cell else None


def same(cell, value):
    said = as_cell(value)
    return as_value(cell) == said or (cell == "" and said == "") or (cell == said)


def rows_differ(name, rows, objects):
    faults = [] if len(rows) == len(objects) else [f"{name} has {len(rows)} rows, the JSON {len(objects)}"]
    for row, number in zip(rows, objects):
        for column, cell in row.items():
            if column not in number or not same(cell, number[column]):
                faults.append(f"{name}: {column} is {cell!r}, in the JSON {number.get(column)!r}")
    return faults


def flat(result):
    interval, chance = result["interval"] or {}, result["chance"] or {}
    numbers = {name: result[name] for name in ("value", "count", "n")}
    numbers |= {name: interval.get(name) for name in ("low", "high")} | {"interval": interval.get("how")}
    numbers |= {"null_low": chance.get("low"), "null_high": chance.get("high")}
    for name in ("expected", "expected_exact", "excess", "index", "p", "p_adjusted", "null", "shifts"):
        numbers[name] = chance.get(name)
    return numbers


def check_measures(rows, results):
    faults = [] if len(rows) == len(results) else ["measures.csv has another number of rows than the JSON"]
    for row, result in zip(rows, results):
        for name, value in flat(result).items():
            if not same(row[name], value):
                faults.append(f"measures.csv: {name} is {row[name]!r}, in the JSON {value!r}")
    return faults


def check_wide(folder, results):
    rows, dictionary = table(folder, "wide.csv"), table(folder, "wide_dictionary.csv")
    names = [entry["variable"] for entry in dictionary]
    faults = [f"wide.csv: {name!r} is no name of a variable" for name in names
              if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", name)]
    if list(rows[0]) != names or len(set(names)) != len(names):
        faults.append("wide.csv and its dictionary do not name the same variables, each once")
    values = {(result["measure"], result["part"], result["episode"], result["instructed"]): result["value"]
              for result in results}
    for entry in dictionary:
        if not entry["unit"]:
            continue
        for row in rows:
            key = (entry["measure"], entry["part"], row["episode"], row["instructed"] == "1")
            if not same(row[entry["variable"]], values.get(key)):
                faults.append(f"wide.csv: {entry['variable']} in {row['episode']} is not {values.get(key)!r}")
    return faults


def check_columns_described(folder):
    page = (PROJECT / "docs/outputs.md").read_text(encoding="utf-8")
    return [f"docs/outputs.md: `{column}` of {name} is not described"
            for name in ("measures.csv", *(f"{name}.csv" for name in LISTS), "wide_dictionary.csv")
            for column in (folder / name).read_text(encoding="utf-8").split("\n", 1)[0].split(",")
            if f"`{column}`" not in page]


def check_schema(account, schema):
    faults = Judge(schema).faults(account)
    try:
        import jsonschema
        faults += [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(account)]
    except ImportError:
        pass
    return faults


def check(attune, recording, schema):
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        folder, other = Path(one), Path(two)
        measure(attune, recording, folder, 1)
        measure(attune, recording, other, 2)
        faults = [f"{path.name} is different with two threads" for path in folder.iterdir() if path.is_file()
                  if path.read_bytes() != (other / path.name).read_bytes()]
        account = json.loads((folder / "account.json").read_text(encoding="utf-8"))
        return (faults + check_schema(account, schema) + check_columns_described(folder)
                + [fault for name in LISTS
                   for fault in rows_differ(f"{name}.csv", table(folder, f"{name}.csv"), account[name])]
                + check_measures(table(folder, "measures.csv"), account["results"])
                + check_wide(folder, account["results"]))


def check_reading(attune, recording):
    """Also without the codebook, where codes have no meaning and people no role."""
    command = [attune, "read", recording[0], "--json", "-"]
    schema = json.loads((PROJECT / "docs/schema/reading-1.json").read_text(encoding="utf-8"))
    faults = []
    for words in (command, command + [word for word in recording[1:3] if recording[1] == "--codebook"]):
        text = subprocess.run([str(word) for word in words], check=True, capture_output=True).stdout
        faults += check_schema(json.loads(text), schema)
    return faults


def check_simulation(attune):
    schema = json.loads((PROJECT / "docs/schema/simulation-1.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        command = [attune, "simulate", "strange-situation", "--dyads", "30", "--without", "tempo", "--json", "-", "--csv"]
        text = subprocess.run([*command, Path(folder, "many.csv")], check=True, capture_output=True).stdout
        told, rows = json.loads(text), table(Path(folder), "many.csv")
    page = (PROJECT / "docs/outputs.md").read_text(encoding="utf-8")
    faults = [f"docs/outputs.md: `{column}` of a simulation is not described" for column in rows[0] if f"`{column}`" not in page]
    numbers = {(one["episode"], one["stretch"], one["onset_s"], name): value for one in told["stretches"]
               for name, value in one.items() if isinstance(value, dict)}
    if len(numbers) != len(rows):
        faults.append(f"the table has {len(rows)} rows, the JSON {len(numbers)} numbers")
    for row in rows:
        number = numbers[row["episode"], row["stretch"], float(row["onset_s"]), row["quantity"]]
        if not (same(row["mean"], number["mean"]) and same(row["standard_error"], number["standard_error"])):
            faults.append(f"the table has {row}, the JSON {number}")
    return faults + check_schema(told, schema)


FITS = {
    "bare": [],
    "hidden": ["--availability", "hidden"],
    "whole": ["--prior", "everyday", "--what-if", "calm", "--what-if", "attentiveness=1.5", "--draws", "39", "--bootstrap", "39"],
    "a minute": ["--duration", "60", "--check", "--draws", "39", "--profile"],
}


def check_fits(attune):
    """Whatever is asked for. A page shows more, and everything that is described must be there in one of them."""
    schema = json.loads((PROJECT / "docs/schema/fit-1.json").read_text(encoding="utf-8"))
    told, faults = set(), []
    with tempfile.TemporaryDirectory() as folder:
        recording = Path(folder, "play.csv")
        subprocess.run([attune, "simulate", "free-play", "--seed", "7", "--out", recording], check=True, stdout=subprocess.DEVNULL)
        page = ["--report", Path(folder, "page.html")]
        for name, words in (FITS | {"whole": FITS["whole"] + page}).items():
            text = subprocess.run([attune, "fit", recording, *words, "--climbs", "1", "--json", "-"], check=True, capture_output=True).stdout
            fit = json.loads(text)
            told |= set(fit)
            faults += [f"fit, {name}: {fault}" for fault in check_schema(fit, schema)]
    return faults + [f"fit: {name} is described and never written" for name in schema["properties"] if name not in told]


def check_dyads(attune):
    """Enough dyads to tell of, and too few; with the prior of a population, and the weak one."""
    schema = json.loads((PROJECT / "docs/schema/dyads-1.json").read_text(encoding="utf-8"))
    told, faults = set(), []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, 6):
            subprocess.run([attune, "simulate", "still-face", "--seed", str(seed), "--out", Path(folder, f"{seed}.csv")],
                           check=True, stdout=subprocess.DEVNULL)
        for name, seeds, words in (("enough", "12345", ["--prior", "everyday"]), ("too few", "123", [])):
            table = Path(folder, "dyads.csv")
            table.write_text("file\n" + "".join(f"{seed}.csv\n" for seed in seeds), encoding="utf-8")
            text = subprocess.run([attune, "dyads", table, *words, "--json", "-"], check=True, capture_output=True).stdout
            dyads = json.loads(text)
            told |= set(dyads) | {member for each in dyads["dyads"] for member in each}
            faults += [f"dyads, {name}: {fault}" for fault in check_schema(dyads, schema)]
    described = [*schema["properties"], *schema["$defs"]["dyad"]["properties"]]
    return faults + [f"dyads: {name} is described and never written" for name in described if name not in told]


def main(attune):
    schema = json.loads((PROJECT / "docs/schema/account-1.json").read_text(encoding="utf-8"))
    faults = [f"{name}: {fault}" for name, recording in RECORDINGS.items()
              for fault in check(attune, recording, schema)]
    examples = [path for path in sorted((PROJECT / "examples").glob("*.*")) if path.suffix != ".toml"]
    for recording in [*RECORDINGS.values(), *([path] for path in examples)]:
        faults += [f"{recording[0].name}, read: {fault}" for fault in check_reading(attune, recording)]
    faults += [f"simulate: {fault}" for fault in check_simulation(attune)] + check_fits(attune) + check_dyads(attune)
    print("\n".join(faults[:50]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
