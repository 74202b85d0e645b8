# SPDX-License-Identifier: Apache-2.0
"""Runs a command under strace and says what it asked of the system: calls of the network, files it opened.

Everything in strace's class of network calls counts, whatever it is for and whether or not it succeeds. A file counts
as opened if it was; those that the loader and the C library open in every program are left out.
"""
import os
import re
import subprocess
import tempfile
from pathlib import Path

SKIPPED = 77
OF_EVERY_PROGRAM = re.compile(
    r"/etc/(ld\.so\.(cache|preload)|localtime)|(/usr)?/lib(64|32)?/.*\.so(\.\d+)*|/usr/share/zoneinfo/.*"
    r"|/proc/(self|\d+)/.*|/sys/(devices/system/cpu|fs/cgroup)/.*|/dev/(null|urandom)")
CALL = re.compile(r"^\d+ +(?:\+\+\+|---|<\.\.\. )?(\w+)\((.*)$")
OPENED = re.compile(r'^(?:AT_FDCWD(?:<.*?>)?, )?"((?:[^"\\]|\\.)*)".* = \d')


def strace():
    """The program, or nothing where it is not there or may not look at another."""
    program = os.environ.get("STRACE", "")
    if not program or program.endswith("NOTFOUND"):
        return None
    works = subprocess.run([program, "-o", "/dev/null", "/bin/true"], capture_output=True, check=False).returncode == 0
    return program if works else None


def traced(command, folder):
    """(exit code, standard error, calls of the network, paths that were opened) of `command`, run in `folder`."""
    with tempfile.NamedTemporaryFile() as log:
        done = subprocess.run([strace(), "-f", "-qq", "-e", "trace=network,open,openat,openat2,creat", "-e", "signal=none",
                               "-o", log.name, *map(str, command)], cwd=folder, stdin=subprocess.DEVNULL,
                              capture_output=True, env=surroundings(), timeout=120, check=False)
        lines = Path(log.name).read_text(encoding="utf-8", errors="replace").splitlines()
    return done.returncode, done.stderr.decode("utf-8", "replace"), *sorted_calls(lines, folder)


def surroundings():
    """Leaks can not be looked for in a process that is traced."""
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    kept["ASAN_OPTIONS"] = kept.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
    return {**kept, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


def sorted_calls(lines, folder):
    network, opened = [], set()
    for line in lines:
        call = CALL.match(line)
        if call is None:
            continue
        if call[1] not in ("open", "openat", "openat2", "creat"):
            network.append(line)
        elif path := OPENED.match(call[2]):
            opened.add(os.path.normpath(os.path.join(folder, path[1])))
    return network, {path for path in opened if not OF_EVERY_PROGRAM.fullmatch(path)}
