#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What calibration/ computes, on dyads made by hand."""
import math
import pathlib
import re
import sys
import tomllib
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "calibration"))

import figures
import gaze
import page
import patterns
import quantities
import recordings
import search
import targets


def seen(person, act, channel, onset, offset):
    return {"person": person, "act": act, "channel": channel, "onset_s": str(onset), "offset_s": str(offset)}


def child(act, channel, onset, offset):
    return seen("child:CHI", act, channel, onset, offset)


def target(**told):
    return targets.Target(**{"id": "G0-01", "what": "a share", "published": "70", "compared": "value", "source": "nobody",
                             "procedure": "free-play", "quantity": "matched", "use": "hold out", **told})


class Figures(unittest.TestCase):
    def test_a_ratio_divides_the_sums_and_varies_with_the_dyads(self):
        made = figures.ratio([(1, 2), (3, 4), (0, 0)])
        self.assertAlmostEqual(made.value, 4 / 6)
        # residuals 1 − 4/3 and 3 − 8/3: ±1/3, so 2·(1/9)·2/1 under the root, over 6
        self.assertAlmostEqual(made.high - made.value, figures.Z * math.sqrt(4 / 9) / 6)

    def test_the_interval_of_a_share_is_wilsons(self):
        made = figures.wilson(.5, 10) # Wilson 1927: [.2366, .7634]
        self.assertAlmostEqual(made.low, .2366, 4)
        self.assertAlmostEqual(made.high, .7634, 4)

    def test_the_interval_of_a_correlation_is_fishers(self):
        made = figures.fisher(.25, 22914) # as published, to two digits
        self.assertEqual((round(made.low, 2), round(made.high, 2)), (.24, .26))


class Verdicts(unittest.TestCase):
    def told(self, made, **target_told):
        return target(**target_told).verdict(made)

    def test_a_value_within_what_is_allowed_is_met(self):
        self.assertEqual(self.told(figures.Figure(.65, .5, .8), figure=.7, interval="share", n="100"), "met")

    def test_intervals_apart_are_not_met(self):
        self.assertEqual(self.told(figures.Figure(.4, .35, .45), figure=.7, interval="share", n="100"), "not met")

    def test_a_bound_is_met_only_by_the_whole_interval(self):
        self.assertEqual(self.told(figures.Figure(.72, .71, .73), compared="at least", figure=.7), "met")
        self.assertEqual(self.told(figures.Figure(.72, .69, .75), compared="at least", figure=.7), "at the border")

    def test_a_sign_that_could_be_none_is_at_the_border(self):
        self.assertEqual(self.told(figures.Figure(1, 0, 2), compared="rises"), "at the border")
        self.assertEqual(self.told(figures.Figure(-1, -2, -.5), compared="falls"), "met")
        self.assertEqual(self.told(figures.Figure(-1, -2, -.5), compared="first"), "not met")


class Recordings(unittest.TestCase):
    def test_calls_of_one_bid_follow_each_other_and_those_of_two_do_not(self):
        rows = [seen("episode", "still", "still", 10, 60), child("bid", "gaze", 5, 20), child("bid", "gaze", 30, 40),
                *(child("bid", "voice", at, at + .3) for at in (9, 12, 15.5, 30, 31, 41))]
        self.assertEqual(list(recordings._repeats(rows)), [3.5, 1])

    def test_mutual_gaze_is_completed_and_ended_by_whoever_does_it(self):
        rows = [child("engage", "gaze", 10, 20), child("bid", "gaze", 30, 50), child("withdraw", "gaze", 50, 118),
                child("engage", "gaze", 118, 130), seen("", "distraction", "", 25, 35), seen("", "distraction", "", 60, 70)]
        self.assertEqual(list(gaze._episodes(rows)), [(True, True), (False, True), (True, None)])


class Patterns(unittest.TestCase):
    def test_limits_give_the_population_the_shares_they_are_set_to(self):
        rows = [{"reunion_switches_per_min": str(i % 97), "reunion_frozen": "0.25", "reunion_away": str(i % 89),
                 "reunion_calling": str(i % 83)} for i in range(97 * 89)]
        limits = patterns.set_limits(rows)
        found = [patterns.pattern(row, limits) for row in rows]
        for name, share in patterns.SET.items():
            self.assertAlmostEqual(found.count(name) / len(found), share, delta=.012)


class Search(unittest.TestCase):
    def test_a_target_that_is_met_by_its_bound_or_range_pulls_nowhere(self):
        self.assertEqual(search.distance(target(compared="at least", figure=.7), figures.Figure(.8, .6, .9)), 0)
        self.assertEqual(search.distance(target(compared="within", figure=[.5, 1.5]), figures.Figure(.5, .4, .6)), 0)
        self.assertEqual(search.distance(target(compared="falls"), figures.Figure(-1, -2, -.1)), 0)

    def test_distance_is_in_errors_of_what_is_published(self):
        bound = target(compared="at least", figure=.5, n="25") # of a share of 25: .1
        self.assertAlmostEqual(search.distance(bound, figures.Figure(.3, .2, .4)), 2)
        odds = target(figure=.2, interval="odds", n="16", quantity="telephone_odds_ratio") # of its logarithm: 1
        self.assertAlmostEqual(search.distance(odds, figures.Figure(.2 * math.e, 0, 1)), 1)

    def plausible(self):
        row = re.compile(r"^\| `(\w+)` \| [^|]* \| (\S+) \| [^|]* \| (\S+) … (\S+) \| (\w+) \|", re.MULTILINE)
        text = (PROJECT / "docs/model/parameters.md").read_text(encoding="utf-8")
        return {name: (*map(float, numbers), origin) for name, *numbers, origin in row.findall(text)}

    def test_only_what_is_tuned_or_guessed_may_move_and_only_within_what_is_plausible(self):
        table = self.plausible()
        for name, limits in search.MAY_MOVE.items():
            self.assertEqual(table[name][:3], limits, name)
            self.assertIn(table[name][3], ("tuned", "guess"), name)

    def test_what_was_chosen_is_within_what_may_be(self):
        chosen = tomllib.loads((PROJECT / "calibration/calibrated.toml").read_text(encoding="utf-8"))
        for name, value in chosen.items():
            _, least, most = search.MAY_MOVE[name]
            self.assertTrue(least <= value <= most, name)


class Files(unittest.TestCase):
    def test_every_target_names_a_quantity(self):
        for one in targets.load():
            self.assertIn(one.quantity, quantities.QUANTITIES)
            self.assertIn(one.use, page.PARTS)

    def test_the_page_tells_every_target(self):
        text = page.PAGE.read_text(encoding="utf-8")
        for one in targets.load():
            self.assertIn(f"| {one.what} | {one.source} | {page.published(one)} | {page.wanted(one)} |", text)


if __name__ == "__main__":
    unittest.main()
