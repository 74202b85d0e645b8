#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_options.py ATTUNE: every option in `--help` stands on its verb's page, and the other way round.

docs/commands/<verb>.md describes an option in a list item that begins with it: - `--seed N`: ...
A page of a verb with two words (`codebook propose`) is named for the first. Anywhere else in the
documentation, an option in `--code` must be one that some verb has.
"""
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
EVERYWHERE = {"--help", "--version"}


def help_of(attune, *verb):
    return subprocess.run([attune, *verb, "--help"], capture_output=True, text=True, check=True).stdout


def signatures(attune, verb):
    lines = help_of(attune, *verb.split()).splitlines()
    found = (re.match(r"  (--\S+(?: \S+)?)", line) for line in lines)
    return {match[1] for match in found if match}


def verbs(attune):
    listing = help_of(attune).split("\nVerbs\n")[1].splitlines()
    found = (re.match(r"  (\S+(?: \S+)?)(?:  |$)", line) for line in listing)
    return [match[1] for match in found if match]


def pages():
    return [*PROJECT.glob("docs/commands/*.md")]


def main(attune):
    complaints = []
    by_page = {}
    for verb in verbs(attune):
        page = PROJECT / "docs/commands" / (verb.split()[0] + ".md")
        by_page.setdefault(page, set()).update(signatures(attune, verb))
    for page, offered in by_page.items():
        described = set(re.findall(r"^- `(--[^`]+)`", page.read_text(encoding="utf-8"), re.MULTILINE))
        complaints += [f"{page}: `{option}` is not described" for option in sorted(offered - described)]
        complaints += [f"{page}: there is no `{option}`" for option in sorted(described - offered)]
    known = EVERYWHERE | {option.split()[0] for offered in by_page.values() for option in offered}
    for page in pages():
        for option in re.findall(r"`(--[a-z][a-z-]*)", page.read_text(encoding="utf-8")):
            if option not in known:
                complaints.append(f"{page}: no verb has `{option}`")
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
