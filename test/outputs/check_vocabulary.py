#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_vocabulary.py ATTUNE: nothing that attune can answer with names an emotion or a type of person.

Looked through are the registry of measures; the members, choices and constants of the JSON Schemas; the words of the
messages to people; what the built-in codebooks make of a code (act, channel, valence), and the columns of
the tables. A scheme's own words for its codes, kinds and phases are the scheme's, and are quoted as such.
"""
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SCHEMAS = sorted((PROJECT / "docs/schema").glob("*.json"))
MESSAGES = sorted((PROJECT / "src/attune/report/messages").glob("*/*.toml"))
CODEBOOKS = sorted((PROJECT / "src/attune/read/codebooks").glob("*.toml"))

# Beginnings of words. Behaviour and what a carer can see (calm, distress, alarm, smile) are not among them.
EMOTIONS = ("happ(y|i)", "sad", "ang(er|ry)", "anxi", "fear", "afraid", "scared", "joy", "disgust", "surpris", "contempt",
            "shame", "guilt", "jealous", "lonel", "depress", "hate", "lov(e|ing)", "emotion", "mood", "glücklich",
            "traurig", "wütend", "ängstlich", "angst", "freude", "ekel", "scham", "schuld", "eifersücht", "lieb(e|t)",
            "gefühl", "stimmung")
TYPES = ("secure", "insecure", "avoidant", "ambivalent", "resistant", "disorgani", "preoccupied", "dismissing",
         "unresolved", "attachment", "personality", "temperament", "narciss", "neurotic", "autis", "patholog", "neglect",
         "abus", "(in)?sensitiv", "intrusive", "bindung", "sicher gebunden", "unsicher", "vermeidend", "desorganisiert",
         "persönlichkeit")
# The sentences that say what an account is not have to name it.
WHAT_IT_IS_NOT = re.compile(r"makes a diagnosis or an attachment classification|keine? .*Bindung|says nothing about love", re.IGNORECASE)
# A word of the registry that says where a measure comes from: authors' titles stay as they are.
NAMES = re.compile(r"(?:^|(?<=[\W_]))(?:" + "|".join(EMOTIONS + TYPES) + ")", re.IGNORECASE)


def named(text):
    """The emotion or type that a text names, or nothing."""
    found = None if WHAT_IT_IS_NOT.search(text) else NAMES.search(text)
    return found[0] if found else None


def words_of_schema(value):
    """Members, choices and constants; not what a person wrote to describe them."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "properties":
                yield from member
            if key in ("enum", "const"):
                yield from (str(one) for one in (member if isinstance(member, list) else [member]))
            else:
                yield from words_of_schema(member)
    elif isinstance(value, list):
        for member in value:
            yield from words_of_schema(member)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(key, str):
                yield key
            yield from texts(member)


def senses(value):
    """What a codebook says a code is."""
    for key, member in value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else []):
        if key in ("act", "channel", "valence", "role"):
            yield from texts(member)
        else:
            yield from senses(member)


def words_of_registry(attune):
    """Identifier, name, question and unit of each measure; the last line of each says where it comes from."""
    listing = subprocess.run([attune, "measures"], capture_output=True, text=True, check=True).stdout
    return [line for one in listing.split("\n\n") for line in one.splitlines()[:-1]]


def words_of_tables(attune):
    example = PROJECT / "examples/still-face"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([attune, "measure", example / "still-face.eaf", "--codebook", example / "codebook.toml", "--shifts",
                        "20", "--csv", folder], check=True, stdout=subprocess.DEVNULL)
        for table in sorted(Path(folder).glob("*.csv")):
            rows = table.read_text(encoding="utf-8").splitlines()
            yield from rows if "dictionary" in table.name else rows[0].split(",")


def everything(attune):
    yield "the registry", words_of_registry(attune)
    yield "the tables", words_of_tables(attune)
    for path in SCHEMAS:
        yield path.name, words_of_schema(json.loads(path.read_text(encoding="utf-8")))
    for path in MESSAGES:
        yield f"{path.parent.name}/{path.name}", texts(tomllib.loads(path.read_text(encoding="utf-8")))
    for path in CODEBOOKS:
        yield path.name, senses(tomllib.loads(path.read_text(encoding="utf-8")))


def judge():
    """The judge is judged: what must be found, and what must not."""
    faults = [f"{word!r} must be found" for word in
              ("anxious", "the child is sad", "insecure", "is_angry", "Wütend", "attachment_class", "attachment") if not named(word)]
    return faults + [f"{word!r} must pass: {named(word)}" for word in
                     ("alarm", "calm", "shows distress", "responsive", "beside", "crusade", "social positive") if named(word)]


def main(attune):
    faults = judge()
    for where, words in everything(attune):
        words = list(words)
        if not words:
            faults.append(f"{where}: there are no words to look through")
        faults += [f"{where}: {named(text)!r} in {text!r:.100}" for text in words if named(text)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
