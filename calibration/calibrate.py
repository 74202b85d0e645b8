#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""calibrate.py ATTUNE --check: the model's figures beside the published ones, into docs/model/calibration.md."""
import argparse
import pathlib
import sys

sys.dont_write_bytecode = True

import page
import quantities
import targets
from program import Program


def figures_of(program, all_targets):
    made = {}
    for target in all_targets:
        if target.quantity not in made:
            made[target.quantity] = quantities.QUANTITIES[target.quantity][0](program)
        print(f"{target.verdict(made[target.quantity]):14}{target.id}  {target.what}", flush=True)
    return made


def checked(arguments):
    all_targets = targets.load()
    made = figures_of(Program(arguments.attune, threads=arguments.threads, share=arguments.share), all_targets)
    text = page.PAGE.read_text(encoding="utf-8")
    text = page.placed(text, "figures", page.tables(all_targets, ("model", made)))
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
    checked(parser.parse_args())


if __name__ == "__main__":
    main()
