#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_published.py TARGETS.csv: each figure in calibration/ is one of the list, as it is written there; and each of
the list is compared, or there is said why not."""
import csv
import pathlib
import sys
import tomllib

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "calibration"))

import page
import targets


def complaints(published, all_targets, elsewhere):
    for target in all_targets:
        row = published.get(target.id)
        if row is None:
            yield f"{target.id}: no such target"
            continue
        for key in ("published", "sd", "n"):
            told, given = getattr(target, key), row["value" if key == "published" else key]
            if told and told != given:
                yield f"{target.id}: {key} is \"{given}\", not \"{told}\""
        if target.figure is not None and not target.figure_is_published():
            yield f"{target.id}: {target.figure} is not what is published, {row['value']}"
    told = [target.id for target in all_targets]
    yield from (f"{one}: not compared, and no reason given" for one in published if one not in {*told, *elsewhere})
    yield from (f"{one}: compared, and a reason why not" for one in elsewhere if one in told)
    yield from (f"{one}: no such target" for one in elsewhere if one not in published)


def main():
    path = pathlib.Path(sys.argv[1])
    if not path.exists():
        print(f"SKIPPED: {path} is absent")
        return 77
    with path.open(encoding="utf-8", newline="") as rows:
        published = {row["id"]: row for row in csv.DictReader(rows)}
    rows = tomllib.loads(page.NOT_COMPARED.read_text(encoding="utf-8"))["row"]
    found = list(complaints(published, targets.load(), [one for row in rows for one in row["ids"]]))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
