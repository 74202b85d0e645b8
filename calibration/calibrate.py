#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""calibrate.py ATTUNE: chooses parameters by the published figures, into calibration/calibrated.toml, and sets the model's
figures, with the defaults and with these, beside the published ones, into docs/model/calibration.md. With --check nothing
is chosen: the parameters are those of the file."""
import argparse
import pathlib
import sys
import tomllib

sys.dont_write_bytecode = True

import page
import quantities
import targets
import search
from program import Program

CALIBRATED = pathlib.Path(__file__).with_name("calibrated.toml")
SHARE, TRIALS = 0.1, 30 # of the usual number of dyads, in a search; sets of parameters that it may try


def figures_of(program, all_targets):
    made = {}
    for target in all_targets:
        if target.quantity not in made:
            made[target.quantity] = quantities.QUANTITIES[target.quantity][0](program)
        print(f"{target.verdict(made[target.quantity]):14}{target.id}  {target.what}", flush=True)
    return made


def chosen(arguments, all_targets):
    kept = arguments.kept
    found, loss = search.Search(arguments.attune, all_targets, arguments.threads, SHARE, TRIALS, kept).run()
    CALIBRATED.write_text(
        "# SPDX-License-Identifier: Apache-2.0\n# Chosen by `./dev calibrate`, seed 1; docs/model/calibration.md says how, and "
        f"how well. No norm.\n# What it leaves of the sum of squares: {loss:.2f}\n"
        + "".join(f"{name} = {value!r}\n" for name, value in found.items()), encoding="utf-8")


def checked(arguments, all_targets):
    columns = []
    for heading, parameters in (("defaults", {}), ("calibrated", tomllib.loads(CALIBRATED.read_text(encoding="utf-8")))):
        print(f"\n{heading}", flush=True)
        program = Program(arguments.attune, parameters, threads=arguments.threads, share=arguments.share)
        columns.append((heading, figures_of(program, all_targets)))
    text = page.PAGE.read_text(encoding="utf-8")
    text = page.placed(text, "figures", page.tables(all_targets, *columns))
    text = page.placed(text, "definitions", page.definitions(all_targets))
    text = page.placed(text, "not compared", page.not_compared())
    arguments.out.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("attune", type=pathlib.Path, help="the program")
    parser.add_argument("--check", action="store_true", help="compare, and choose nothing")
    parser.add_argument("--out", type=pathlib.Path, default=page.PAGE, help="write the page here")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="of the usual number of dyads: less is faster, and less sure")
    parser.add_argument("--kept", type=pathlib.Path, default=pathlib.Path("build/calibration.json"),
                        help="what a search has tried: one that was stopped goes on from there")
    arguments = parser.parse_args()
    all_targets = targets.load()
    if not arguments.check:
        chosen(arguments, all_targets)
    checked(arguments, all_targets)


if __name__ == "__main__":
    main()
