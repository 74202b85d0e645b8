#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_phrases.py: what the model says in English is a message, so that a page says it in every language.

A page finds such a message by its English text (src/attune/report/phrase.hpp). Looked for in src/attune/model are the
reasons why a number is not told, the nouns that they count, and the ways in which an interval was made. Each has to be a
message under [why], [noun] or [method] of messages/en/model.toml, and each of those has to be said somewhere.
"""
import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MODEL = PROJECT / "src/attune/model"
MESSAGES = PROJECT / "src/attune/report/messages/en/model.toml"
# What many dyads, and refits, are told of stands in the text and the JSON of a command, and on no page.
ON_NO_PAGE = {"attentiveness_course.cpp", "bootstrap.cpp", "random_effects.cpp", "shrunken.cpp"}

TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
REASON = re.compile(r"Undetermined(?: \w+(?:\([^)]*\) \{\s*return )?)?\{\s*(?:fmt::format\(\s*)?" + TEXT)
NOUN = re.compile(r"Noun \w+\{\s*" + TEXT + r",\s*" + TEXT + r"\}")
METHOD = re.compile(r"(?:Range\{|return \{(?=[a-z]))[^;\"]*?" + TEXT + r"(?::\s*" + TEXT + r")?\}")


def joined(literals):
    """A text that is written as several literals, with {} for each word that stands in it."""
    whole = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return re.sub(r"\{[^}]*\}", "{}", whole)


def said(pattern):
    """Every text that the model's code says where the pattern finds it."""
    return {joined(text) for path in sorted(MODEL.glob("*.cpp")) if path.name not in ON_NO_PAGE
            for found in pattern.finditer(path.read_text(encoding="utf-8")) for text in found.groups() if text}


def texts(value):
    return {joined(f'"{value}"')} if isinstance(value, str) else set().union(*map(texts, value.values()))


def main():
    messages = tomllib.loads(MESSAGES.read_text(encoding="utf-8"))
    faults = []
    # "time" and "times" are chosen where they are said, and are no Noun.
    for section, words in (("why", said(REASON)), ("noun", said(NOUN) | {"time", "times"}), ("method", said(METHOD))):
        known = texts(messages[section])
        faults += [f"the model says {one!r}, and it is no message under [{section}]" for one in sorted(words - known)]
        faults += [f"{one!r} is a message under [{section}], and the model does not say it" for one in sorted(known - words)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
