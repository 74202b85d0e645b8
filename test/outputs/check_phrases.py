#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_phrases.py: what a layer below the pages says in English is a message, so that a page says it in every language.

A page finds such a message by its English text (src/attune/report/phrase.hpp). Looked for are, in src/attune/model and
src/attune/measure, the reasons why a number is not told, the nouns that they count and the ways in which an interval was
made; in src/attune/read, how a format found zero. Each has to be a message in English. What the model says, and zero, is
held the other way round as well: each message has to be said somewhere. (The measures make some of theirs from pieces; those
that 200 random recordings bring forth are looked up in test/report/researcher_words_test.cpp.)
"""
import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = PROJECT / "src/attune"
MESSAGES = SOURCE / "report/messages/en"
# What many dyads, and refits, are told of stands in the text and the JSON of a command, and on no page.
ON_NO_PAGE = {"attentiveness_course.cpp", "bootstrap.cpp", "random_effects.cpp", "shrunken.cpp"}

TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
REASON = re.compile(r"Undetermined(?: \w+(?:\([^)]*\) \{\s*return )?)?\{\s*(?:fmt::format\(\s*)?" + TEXT)
NOUN = re.compile(r"Noun \w+\{\s*" + TEXT + r",\s*" + TEXT + r"\}")
PAIR = re.compile(r"too_few\([^;]*?\{\s*" + TEXT + r",\s*" + TEXT + r"\}")
METHOD = re.compile(r"(?:Range\{|return \{(?=[a-z]))[^;\"]*?" + TEXT + r"(?::\s*" + TEXT + r")?\}")
ZERO = re.compile(r"\bcoding\.zero = [^;\"]*" + TEXT + r"(?::\s*" + TEXT + r")?;")


def joined(literals):
    """A text that is written as several literals, with {} for each word that stands in it."""
    whole = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return re.sub(r"\{[^}]*\}", "{}", whole)


def said(layer, *patterns):
    """Every text that a layer says where the patterns find it."""
    return {joined(text) for path in sorted((SOURCE / layer).glob("*.cpp")) if path.name not in ON_NO_PAGE
            for pattern in patterns for found in pattern.finditer(path.read_text(encoding="utf-8"))
            for text in found.groups() if text}


def texts(value):
    return {joined(f'"{value}"')} if isinstance(value, str) else set().union(*map(texts, value.values()))


def messages(section, *files):
    """The English texts of a section in these files."""
    return set().union(*(texts(tomllib.loads((MESSAGES / f"{name}.toml").read_text(encoding="utf-8")).get(section, {}))
                         for name in files))


def main():
    faults = []
    for layer, section, patterns in (("model", "why", [REASON]), ("model", "noun", [NOUN, PAIR]),
                                     ("model", "method", [METHOD]), ("measure", "why", [REASON]),
                                     ("measure", "noun", [NOUN, PAIR]), ("read", "zero", [ZERO])):
        known = messages(section, "model", "measures", "reasons", "account")
        words = said(layer, *patterns)
        if not words:
            faults.append(f"{layer}: nothing was found for [{section}]")
        faults += [f"{layer} says {one!r}, and it is no message under [{section}]" for one in sorted(words - known)]
    # "time" and "times" are chosen where they are said, and are no Noun.
    for layer, section, file, patterns in (("model", "why", "model", [REASON]), ("model", "noun", "model", [NOUN, PAIR]),
                                           ("model", "method", "model", [METHOD]), ("read", "zero", "account", [ZERO])):
        words = said(layer, *patterns) | ({"time", "times"} if section == "noun" else set())
        faults += [f"{one!r} is a message under [{section}], and {layer} does not say it"
                   for one in sorted(messages(section, file) - words)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
