# SPDX-License-Identifier: Apache-2.0
"""What attune measures in recordings of simulated dyads: answers and latencies, repeated calls, gaze."""
import itertools
import statistics

import figures

DYADS = 200
LAB, LAB_EPISODE = "still-face", "play"
SOUNDS = ("--not-available", "child:gaze") # a cue is then a sound, not a look; a cry is one too
VOICES = (*SOUNDS, "--not-available", "caregiver:gaze+face+touch+posture+pace")


def accounts(program, procedure, *rules):
    return [account for _, account in program.measured(procedure, DYADS, *rules)]


def result(account, measure, part, episode):
    return next((one for one in account["results"] if (one["measure"], one["part"], one["episode"])
                 == (measure, part, episode)), None)


def _cues(account, episode, act=None):
    return [cue for cue in account["ledger"] if cue["episode"] == episode and cue["complete"] and act in (None, cue["act"])]


def _answered(program, procedure, episode, *rules):
    """Of bids, pooled over dyads: those with few are in it too."""
    dyads = [_cues(account, episode, "bid") for account in accounts(program, procedure, *rules)]
    return figures.ratio([(sum(cue["answered"] for cue in cues), len(cues)) for cues in dyads])


def answered_in_laboratory(program):
    return _answered(program, LAB, LAB_EPISODE, *SOUNDS)


def answered_at_home(program):
    return _answered(program, "free-play", "free play", "--window", "lena", *VOICES)


def _latencies(program):
    return [[cue["latency_from_onset_s"] for cue in _cues(account, LAB_EPISODE, "bid") if cue["answered"]]
            for account in accounts(program, LAB, "--window", "5", *VOICES)]


def voice_latency(program):
    return figures.resampled(_latencies(program), lambda dyads: statistics.median(itertools.chain(*dyads)))


def answered_within_a_second(program):
    return figures.ratio([(sum(one < 1 for one in dyad), len(dyad)) for dyad in _latencies(program)])


def _repeats(rows):
    """Seconds between one call and the next in the same bid, while the face is still."""
    onset, offset = next((float(row["onset_s"]), float(row["offset_s"])) for row in rows
                         if row["person"] == "episode" and row["act"] == "still")
    child = [row for row in rows if row["person"] == "child:CHI" and row["act"] == "bid"]
    calls = sorted(float(row["onset_s"]) for row in child if row["channel"] == "voice")
    bids = [(float(row["onset_s"]), float(row["offset_s"])) for row in child if row["channel"] == "gaze"]
    for first, last in bids:
        within = [call for call in calls if max(first, onset) <= call < min(last, offset)]
        yield from (later - sooner for sooner, later in itertools.pairwise(within))


def calls_again_after(program):
    dyads = [list(_repeats(rows)) for rows, _ in program.measured(LAB, DYADS, *SOUNDS)]
    return figures.resampled(dyads, lambda some: statistics.median(itertools.chain(*some)))


def calls_again_unanswered(program):
    """Of calls in play with five seconds of it left: another within 5 s, after no answer in 2 s less after one."""
    def difference(dyads):
        again = {True: [], False: []}
        for cues in dyads:
            onsets = [cue["onset_s"] for cue in cues]
            for cue in cues:
                if cue["status"] in ("answered", "unanswered") and cue["onset_s"] < 115:
                    again[cue["answered"]].append(any(0 < one - cue["onset_s"] <= 5 for one in onsets))
        return statistics.fmean(again[False]) - statistics.fmean(again[True])
    return figures.resampled([_cues(account, LAB_EPISODE, "bid") for account in accounts(program, LAB, *SOUNDS)], difference)


def child_turn_gap(program):
    found = [result(account, "turn_gap", "caregiver -> child", "free play") for account in accounts(program, "free-play")]
    return figures.mean([one["value"] for one in found if one])


def touch_and_voice_ahead(program):
    """The lesser of the shares of cries answered by touch and by voice, less the greatest of face, posture and pace."""
    def difference(dyads):
        answers = [set((cue["answer_channels"] or "").split("+")) for cues in dyads for cue in cues]
        share = {channel: statistics.fmean(channel in one for one in answers)
                 for channel in ("touch", "voice", "face", "posture", "pace")}
        return min(share["touch"], share["voice"]) - max(share["face"], share["posture"], share["pace"])
    return figures.resampled([_cues(account, "free play", "alarm")
                              for account in accounts(program, "free-play", "--window", "5")], difference)


def telephone_odds_ratio(program):
    """Of bids, answered within 5 s; pooled over dyads, as the source pooled its intervals."""
    def odds_ratio(dyads):
        cell = {(inside, answered): .5 for inside in (True, False) for answered in (True, False)}
        for cue in itertools.chain(*dyads):
            cell[cue["in_distraction"], cue["answered"]] += 1
        return cell[True, True] * cell[False, False] / (cell[True, False] * cell[False, True])
    return figures.resampled([_cues(account, "free play", "bid")
                              for account in accounts(program, "free-play", "--window", "5")], odds_ratio)


def intervals_with_a_bid(program):
    def shares(rows):
        bids = [(float(row["onset_s"]), float(row["offset_s"])) for row in rows
                if row["person"] == "child:CHI" and row["act"] == "bid"]
        return sum(any(onset < start + 10 and offset > start for onset, offset in bids) for start in range(0, 600, 10)) / 60
    return figures.mean([shares(rows) for rows, _ in program.measured("free-play", DYADS)])


def touching(program):
    def share(account):
        return next((one["share"] for one in account["descriptives"] if (one["episode"], one["person"], one["channel"],
                     one["act"], one["code"]) == (LAB_EPISODE, "caregiver", "touch", "answer", None)), 0)
    return figures.mean([share(account) for account in accounts(program, LAB)])


def matched(program):
    return figures.mean([result(account, "match", "matched", LAB_EPISODE)["value"] for account in accounts(program, LAB)])


def mismatched(program):
    made = matched(program)
    return figures.Figure(1 - made.value, 1 - made.high, 1 - made.low)


QUANTITIES = {
    "answered_in_laboratory": (answered_in_laboratory, "sounds but cries in play: an answer on any channel from onset to 2 s after offset; the latest cue has the credit"),
    "answered_at_home": (answered_at_home, "the same in free play: an answer by voice within 5 s of offset, before the child's next sound (`--window lena`)"),
    "voice_latency": (voice_latency, "median over sounds in play that voice answers within 5 s"),
    "answered_within_a_second": (answered_within_a_second, "of the same answers"),
    "calls_again_after": (calls_again_after, "median interval from call to call within one bid, in the still face"),
    "calls_again_unanswered": (calls_again_unanswered, "share of unanswered calls in play that another follows within 5 s, less that of answered ones"),
    "child_turn_gap": (child_turn_gap, "mean over dyads of the median gap where the child takes the turn, free play"),
    "touch_and_voice_ahead": (touch_and_voice_ahead, "share of cries in free play answered by touch or by voice, the lesser, less the greatest of face, posture, pace"),
    "telephone_odds_ratio": (telephone_odds_ratio, "bids in free play answered within 5 s, in a distraction and outside"),
    "intervals_with_a_bid": (intervals_with_a_bid, "ten-second intervals of free play in which a bid is on"),
    "touching": (touching, "share of play in which touch is on"),
    "matched": (matched, "share of play in which both are in the same phase (`match`)"),
    "mismatched": (mismatched, "the rest"),
}
