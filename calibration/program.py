# SPDX-License-Identifier: Apache-2.0
"""What the program says, with one set of parameters: simulations, recordings and what attune measures in them,
developments. The same seeds are used for every set, so that two sets differ by what they are and not by chance."""
import concurrent.futures
import csv
import functools
import json
import pathlib
import subprocess
import tempfile
import tomllib

SOURCE = pathlib.Path(__file__).resolve().parents[1]
POPULATION = SOURCE / "src/attune/model/populations/everyday.toml"
BEFORE = 60 # everyday sessions that a child has lived through before a procedure


class Program:
    """`parameters` stand in place of the defaults; what a procedure changes for itself it still changes. What was run
    once is remembered."""

    def __init__(self, path, parameters=None, seed=1, threads=2, share=1.0):
        self.path, self.parameters, self.seed, self.threads = str(path), dict(parameters or {}), seed, threads
        self.share = share # of the usual number of dyads
        self.told = functools.lru_cache(maxsize=None)(self._told)
        self.measured = functools.lru_cache(maxsize=None)(self._measured)
        self.developed = functools.lru_cache(maxsize=None)(self._developed)

    def with_seed(self, seed):
        return Program(self.path, self.parameters, seed, self.threads, self.share)

    def _dyads(self, usual):
        return max(30, round(self.share * usual))

    def _run(self, *words):
        run = subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise SystemExit(f"calibrate: attune {' '.join(map(str, words))}\n{run.stderr.strip()}")
        return run.stdout

    def _told_in(self, folder):
        """A file, not --set: what a procedure changes has precedence over it."""
        if not self.parameters:
            return []
        path = pathlib.Path(folder, "parameters.toml")
        path.write_text("".join(f"{name} = {value!r}\n" for name, value in self.parameters.items()), encoding="utf-8")
        return ["--parameters", path]

    def _told(self, procedure, dyads):
        """The summary of many dyads."""
        with tempfile.TemporaryDirectory() as folder:
            return json.loads(self._run("simulate", procedure, "--dyads", self._dyads(dyads), "--sessions", BEFORE, "--seed", self.seed,
                                        *self._told_in(folder), "--threads", self.threads, "--json", "-"))

    def _measured(self, procedure, dyads, *rules):
        """A recording of each of many dyads, as (rows of attune's own table, its account by `attune measure`)."""
        def one(seed):
            with tempfile.TemporaryDirectory() as folder:
                out = pathlib.Path(folder, "recording.csv")
                self._run("simulate", procedure, "--sessions", BEFORE, "--seed", seed, "--threads", 1,
                          *self._told_in(folder), "--out", out)
                account = self._run("measure", out, "--shifts", 1, "--threads", 1, *rules, "--json", "-")
                with out.open(encoding="utf-8", newline="") as rows:
                    return list(csv.DictReader(rows)), json.loads(account)
        seeds = range(1000 * self.seed, 1000 * self.seed + self._dyads(dyads))
        with concurrent.futures.ThreadPoolExecutor(self.threads) as several:
            return list(several.map(one, seeds))

    def _population(self):
        """The everyday population, moved to these parameters: a distribution keeps its shape, and its middle goes
        where the parameter went, in proportion."""
        drawn = tomllib.loads(POPULATION.read_text(encoding="utf-8"))["parameters"]
        for name, value in self.parameters.items():
            shape = drawn.get(name)
            if shape is None:
                drawn[name] = value
            elif shape.startswith("log-normal"):
                drawn[name] = f"log-normal {value!r} {shape.split()[2]}"
            else:
                raise SystemExit(f"calibrate: {name} is spread as {shape}; only a log-normal one can be moved")
        return "".join(f"{name} = {json.dumps(value)}\n" for name, value in drawn.items())

    def _developed(self, dyads, told_after, watched, *further):
        """Rows of `attune develop`, one for each dyad and session told."""
        with tempfile.TemporaryDirectory() as folder:
            script, out = pathlib.Path(folder, "population.toml"), pathlib.Path(folder, "out.csv")
            script.write_text(f'dyads = {self._dyads(dyads)}\nsessions = {max(map(int, told_after.split()))}\n'
                              f'told_after = "{told_after}"\nwatched = {watched}\n[parameters]\n{self._population()}'
                              + "".join(further), encoding="utf-8")
            self._run("develop", script, "--seed", self.seed, "--threads", self.threads, "--out", out)
            with out.open(encoding="utf-8", newline="") as rows:
                return list(csv.DictReader(rows))
