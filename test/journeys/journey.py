# SPDX-License-Identifier: Apache-2.0
"""A journey: input files, commands, and what they must print, in one page that a user can read.

    Prose begins at the margin. A file is written before the commands run:

    file gaze.csv

        person,onset_s,offset_s
        child,1.0,2.5

    A command, what it prints (`! ` before what goes to standard error), and its exit code where it is not 0:

        $ attune read gaze.csv
        1 person
        ! attune: gaze.csv has no column for acts
        [65]

    `...` in a line stands for any text, and alone on a line for any lines. `needs ../shared/data/x` skips the
    journey, by name, where that is absent (paths from the project's root). Commands run in an empty folder;
    $PROJECT is the project's root.

In documentation the same is written in ```console blocks; output may be left out there.
"""
import difflib
import re
from dataclasses import dataclass, field


@dataclass
class Step:
    command: str
    line: int
    expected: list = field(default_factory=list)
    code: int = 0
    last_line: int = 0


@dataclass
class Journey:
    files: dict = field(default_factory=dict)
    steps: list = field(default_factory=list)
    needs: list = field(default_factory=list)


def without_end_blanks(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def parse_block(first_line, lines, steps):
    """Adds the steps of one block; `lines` carry no indent."""
    for number, line in enumerate(without_end_blanks(lines), first_line):
        code = re.fullmatch(r"\[(\d+)\]", line)
        if line.startswith("$ "):
            steps.append(Step(line[2:], number))
        elif not steps:
            raise ValueError(f"line {number}: output before any command: {line}")
        elif code:
            steps[-1].code = int(code[1])
        elif line.startswith("> "):
            steps[-1].command += "\n" + line[2:]
        else:
            steps[-1].expected.append(line)
        if line.strip():
            steps[-1].last_line = number
    for step in steps:
        step.expected = without_end_blanks(step.expected)


def blocks_of_journey(lines):
    """(line number of the block, its lines without indent, the prose line before it)"""
    blocks, prose, block = [], "", None
    for number, line in enumerate(lines, 1):
        if line.startswith("    ") or (block is not None and not line.strip()):
            if block is None:
                block = (number, [], prose)
                blocks.append(block)
            block[1].append(line[4:])
        else:
            block = None
            prose = line if line.strip() else prose
    return blocks


def read_journey(text):
    journey = Journey()
    lines = text.splitlines()
    for line in lines:
        if line.startswith("needs "):
            journey.needs.append(line[6:].strip())
    for first_line, block, prose in blocks_of_journey(lines):
        if prose.startswith("file "):
            content = "\n".join(without_end_blanks(block))
            journey.files[prose[5:].strip()] = content + "\n" if content else ""
        else:
            parse_block(first_line, block, journey.steps)
    return journey


def read_page(text):
    """The console blocks of a page of documentation."""
    journey, block = Journey(), None
    for number, line in enumerate(text.splitlines(), 1):
        if block is None and line.strip() == "```console":
            block = (number + 1, [])
        elif block is not None and line.strip() == "```":
            parse_block(*block, journey.steps)
            block = None
        elif block is not None:
            block[1].append(line)
    return journey


def shown(out, err, code):
    """What a command printed, in the notation of a journey."""
    lines = out.splitlines() + ["! " + line for line in err.splitlines()]
    return lines + ([f"[{code}]"] if code else [])


def pattern(lines):
    parts = []
    for line in lines:
        if line == "...":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(re.escape(line).replace(r"\.\.\.", ".*?") + r"\n")
    return "".join(parts)


def difference(step, out, err, code):
    """Nothing where the step went as expected, else a readable diff."""
    expected = [line for line in step.expected if not line.startswith("! ")]
    expected += [line for line in step.expected if line.startswith("! ")]
    expected += [f"[{step.code}]"] if step.code else []
    got = shown(out, err, code)
    if re.fullmatch(pattern(expected), "".join(line + "\n" for line in got)):
        return ""
    return "\n".join(difflib.unified_diff(expected, got, "expected", "printed", lineterm=""))
