#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""page.py > docs/refusals.md: shows every pair with the compiler's own words. page.py --check PAGE compares."""
import re
import sys
from pathlib import Path

OPENING = """# What attune refuses to compile

A program that adds two moments, or takes seconds for frames, or swaps child and caregiver, would still print a
number. attune's types are made so that such a program does not compile. Each pair below is tested with every build:
the right line compiles, the wrong one does not, with these words of g++ 12.

This page is written by `test/refusals/page.py`.
"""


def section(path):
    text = path.read_text(encoding="utf-8")
    sentence, words, code = re.search(r"\n// ([^\n]*)\n// refused: ([^\n]*)\n.*?\n\n(?:using .*\n)+\n(.*)", text,
                                      re.DOTALL).groups()
    wrong = re.sub(r"#ifdef REFUSE\n(.*?)(?:#else\n.*?)?#endif\n", r"\1", code, flags=re.DOTALL)
    right = re.sub(r"#ifdef REFUSE\n.*?(?:#else\n(.*?))?#endif\n", r"\1", code, flags=re.DOTALL)
    title = path.stem.replace("_", " ").capitalize()
    return (f"\n## {title}\n\n{sentence}\n\nRefused:\n\n```cpp\n{wrong}```\n\n```text\nerror: {words}\n```\n\n"
            f"Right:\n\n```cpp\n{right}```\n")


def page():
    return OPENING + "".join(section(path) for path in sorted(Path(__file__).parent.glob("*.cpp")))


if __name__ == "__main__":
    if sys.argv[1:2] != ["--check"]:
        sys.stdout.write(page())
    elif Path(sys.argv[2]).read_text(encoding="utf-8") != page():
        sys.exit(f"{sys.argv[2]} is not what the pairs say: test/refusals/page.py > docs/refusals.md")
