#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""system_calls_test.py STRAYER: the judge is judged, on a program that does what attune must never do."""
import sys
import tempfile
from pathlib import Path

from check_traces import was_named
from system_calls import SKIPPED, strace, traced


def main(strayer):
    if strace() is None:
        print("SKIPPED: there is no strace here that may trace a process")
        return SKIPPED
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "diary.txt").write_text("private", encoding="utf-8")
        for words, calls, files in ([[], 0, 0], [["socket"], 1, 0], [["child"], 1, 0], [["file", "diary.txt"], 0, 1],
                                    [["file", "/etc/passwd"], 0, 1]):
            code, _, network, opened = traced([strayer, *words], folder)
            if (code, len(network), len(opened)) != (0, calls, files):
                faults.append(f"strayer {words}: {code}, {network}, {opened}")
        diary = str(Path(folder, "diary.txt"))
        if was_named(diary, ["socket"], folder) or not was_named(diary, ["diary.txt"], folder):
            faults.append("a file is allowed where it was named, and only there")
        if was_named("/etc/passwd", ["diary.txt", "/etc/hosts"], folder):
            faults.append("/etc/passwd was not named")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
