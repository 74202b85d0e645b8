#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""run.py [--accept] ATTUNE FILE: runs a journey, or the console blocks of a page (*.md).

--accept writes what was printed into the journey; read the difference before you commit it.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import journey as notation

PROJECT = Path(__file__).resolve().parents[2]
SKIPPED = 77


def stand_in(folder):
    """The project with examples of its own: attune notes beside a recording what it made of it."""
    project = Path(folder, "project")
    project.mkdir()
    for entry in PROJECT.iterdir():
        if entry.name != "examples":
            Path(project, entry.name).symlink_to(entry)
    shutil.copytree(PROJECT / "examples", project / "examples", ignore=shutil.ignore_patterns("*.derived.toml"))
    Path(folder, "shared").symlink_to(PROJECT.parent / "shared")
    return project


def surroundings(attune, folder, project):
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return {**kept, "PATH": f"{attune.parent}:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
            "PROJECT": str(project)}


def run(step, attune, folder, project):
    done = subprocess.run(["/bin/sh", "-c", step.command], cwd=folder, env=surroundings(attune, folder, project),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
    return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def prepare(folder, journey, is_page, project):
    for name, content in journey.files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    if is_page:
        shutil.copytree(project / "examples", Path(folder, "examples"))


def accept(path, journey, outcomes):
    lines = path.read_text(encoding="utf-8").splitlines()
    for step, outcome in reversed(list(zip(journey.steps, outcomes))):
        first = step.line + step.command.count("\n")
        lines[first:step.last_line] = [("    " + line).rstrip() for line in notation.shown(*outcome)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check(path, step, outcome, is_page):
    if is_page and not step.expected and outcome[2] == step.code:
        return True
    difference = notation.difference(step, *outcome)
    if difference:
        print(f"{path}:{step.line}: $ {step.command}\n{difference}\n")
    return not difference


def main(words):
    accepting = "--accept" in words
    attune, path = [Path(word).resolve() for word in words if word != "--accept"]
    is_page = path.suffix == ".md"
    text = path.read_text(encoding="utf-8")
    journey = notation.read_page(text) if is_page else notation.read_journey(text)
    for need in journey.needs:
        if not (PROJECT / need).exists():
            print(f"SKIPPED: {path.stem} ({need} is absent)")
            return SKIPPED
    if not journey.steps:
        print(f"{path}: there is no command in it")
        return 1
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as beside:
        project = stand_in(beside)
        prepare(folder, journey, is_page, project)
        outcomes = [run(step, attune, folder, project) for step in journey.steps]
    if accepting:
        accept(path, journey, outcomes)
        return 0
    results = [check(path, step, outcome, is_page) for step, outcome in zip(journey.steps, outcomes)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
