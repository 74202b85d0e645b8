# SPDX-License-Identifier: Apache-2.0
"""No recording makes attune use more than four times its file and 50 MB: measured on a dense one.

Usage: check_memory.py PROGRAM ROWS
"""
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MEGABYTE = 1_000_000


def dense_recording(rows: int) -> str:
    """A plain table of short acts, one every 0.9 s: three in five are bids and alarms of the child."""
    dice = random.Random(3)
    lines = ["person,act,channel,valence,onset_s,offset_s"]
    onset = 0.0
    for _ in range(rows):
        onset += dice.expovariate(1 / 0.9)
        offset = onset + dice.uniform(0.05, 0.4)
        if dice.random() < 0.62:
            doing = f"child,{dice.choice(('bid', 'bid', 'alarm'))},{dice.choice(('gaze', 'face', 'voice'))}"
        else:
            doing = f"caregiver,answer,{dice.choice(('gaze', 'face', 'voice', 'touch', 'posture'))}"
        lines.append(f"{doing},neutral,{onset:.3f},{offset:.3f}")
    return "\n".join(lines) + "\n"


def peak_of(command: list[str]) -> int:
    """The most memory that a command held at once, in bytes. It is the only child of this process."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def main() -> int:
    program, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        recording = Path(folder) / "dense.csv"
        recording.write_text(dense_recording(rows))
        size = recording.stat().st_size
        peak = peak_of([program, "measure", str(recording), "--shifts", "10",
                        "--json", str(Path(folder) / "dense.json"), "--csv", str(Path(folder) / "tables")])
    allowed = 4 * size + 50 * MEGABYTE
    print(f"{rows} rows, {size / MEGABYTE:.1f} MB: {peak / MEGABYTE:.0f} MB of {allowed / MEGABYTE:.0f} MB")
    return 0 if peak <= allowed else 1


if __name__ == "__main__":
    sys.exit(main())
