# SPDX-License-Identifier: Apache-2.0
"""No recording makes attune use more than four times its file and 50 MB: measured on dense ones.

Usage: check_memory.py PROGRAM ROWS
"""
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
HEADING = "person,act,channel,valence,onset_s,offset_s"
BRIEFLY = ["--shifts", "10"]
REFUSAL = ("attune: {name}: needs more than {allowed} MB of memory, four times its size and 50 MB, because it holds "
           "more than a recording of one session or day does; cut it into sessions, a file for each, and measure "
           "each alone\n")


def dense_recording(rows: int) -> Iterator[str]:
    """A plain table of short acts, one every 0.9 s: three in five are bids and alarms of the child."""
    dice = random.Random(3)
    yield HEADING
    onset = 0.0
    for _ in range(rows):
        onset += dice.expovariate(1 / 0.9)
        offset = onset + dice.uniform(0.05, 0.4)
        if dice.random() < 0.62:
            doing = f"child,{dice.choice(('bid', 'bid', 'alarm'))},{dice.choice(('gaze', 'face', 'voice'))}"
        else:
            doing = f"caregiver,answer,{dice.choice(('gaze', 'face', 'voice', 'touch', 'posture'))}"
        yield f"{doing},neutral,{onset:.3f},{offset:.3f}"


def shortest_rows(rows: int) -> Iterator[str]:
    """As few letters a row as there can be, and each row costs the most that one can: it is a cue of its own."""
    yield HEADING
    yield "caregiver,answer,gaze,,1,"
    for row in range(rows):
        yield f"child,bid,gaze,,{row},"


def three_minutes() -> Iterator[str]:
    yield HEADING
    for name, onset in (("first", 0), ("second", 60), ("third", 120)):
        yield f"episode,{name},,,{onset},{onset + 60}"
    for onset in range(0, 180, 12):
        yield f"child,bid,voice,,{onset + 1},{onset + 2}"
        yield f"caregiver,answer,voice,,{onset + 3},{onset + 4}"


@dataclass
class Ran:
    code: int
    said: str
    peak: int  # bytes


def run(command: list[str]) -> Ran:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Ran(process.returncode, said, used.ru_maxrss * 1024)


class Check:
    def __init__(self, program: str, folder: Path):
        self.program, self.folder, self.failed = program, folder, False

    def file(self, name: str, lines: Iterator[str]) -> Path:
        """Line by line: what this process holds counts as held by the one that it begins."""
        path = self.folder / name
        with path.open("w") as file:
            file.writelines(line + "\n" for line in lines)
        return path

    def holds(self, recording: Path, verb: str, *options: str, refused: bool = False) -> None:
        size = recording.stat().st_size
        allowed = 4 * size + 50 * MEGABYTE
        ran = run([self.program, verb, str(recording), *options])
        said = REFUSAL.format(name=recording.name, allowed=allowed // MEGABYTE) if refused else ""
        is_well = ran.peak <= allowed and ran.code == (65 if refused else 0) and ran.said == said
        self.failed |= not is_well
        print(f"{'' if is_well else 'NOT WELL '}{verb} {recording.name}, {size / MEGABYTE:.1f} MB: "
              f"{ran.peak / MEGABYTE:.0f} of {allowed / MEGABYTE:.0f} MB, code {ran.code} {'' if is_well else ran.said}")

    def is_measured(self, recording: Path, *options: str) -> None:
        """With options that ask for much: that is not the recording's fault, and no reason to refuse it."""
        ran = run([self.program, "measure", str(recording), *options])
        self.failed |= ran.code != 0
        print(f"measure {recording.name} {' '.join(options)}: {ran.peak / MEGABYTE:.0f} MB, code {ran.code} {ran.said}")

    def into(self, *names: str) -> list[str]:
        return [word for name in names for word in (f"--{name}", str(self.folder / name))]


def main() -> int:
    program, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        check = Check(program, Path(folder))
        dense = check.file("dense.csv", dense_recording(rows))
        check.holds(dense, "measure", *BRIEFLY, *check.into("json", "csv"))
        check.holds(dense, "read", *check.into("events", "plain"))
        # As much as is ever coded of a day of 16 hours, at the least size that it can have.
        day = check.file("day.csv", shortest_rows(50_000))
        check.holds(day, "measure", *BRIEFLY, *check.into("json", "csv"))
        check.holds(day, "report", *BRIEFLY, *check.into("out"))
        check.holds(day, "read", *check.into("events", "plain", "eaf"))
        # More than four times its size can hold, and nothing that anybody codes.
        absurd = check.file("absurd.csv", shortest_rows(2 * rows))
        check.holds(absurd, "measure", *BRIEFLY, refused=True)
        check.is_measured(check.file("short.csv", three_minutes()), "--shifts", "100000")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
