# SPDX-License-Identifier: Apache-2.0
"""Who completes and who ends mutual gaze in play, channel gaze: as recorded, and if who is not distracted looks."""
import figures
import recordings

END = 120 # of play, s


def _measured(part):
    def made(program):
        found = [recordings.result(account, "mutual_gaze", part, recordings.LAB_EPISODE)
                 for account in recordings.accounts(program, recordings.LAB)]
        return figures.ratio([(one["count"], one["n"]) for one in found if one and one.get("n")])
    return made


def _closed(stretches, gap=1.0):
    """In order, pauses of at most a second closed, as `mutual_gaze` does."""
    made = []
    for onset, offset in sorted(stretches):
        if made and onset - made[-1][1] <= gap:
            made[-1][1] = max(made[-1][1], offset)
        else:
            made.append([onset, offset])
    return made


def _attention(rows):
    """Stretches of play without a distraction."""
    away = sorted((float(row["onset_s"]), float(row["offset_s"])) for row in rows if row["act"] == "distraction")
    at, made = 0.0, []
    for onset, offset in away:
        if onset > at:
            made.append((at, min(onset, END)))
        at = max(at, offset)
    return [one for one in (*made, (at, END)) if one[0] < END and one[0] < one[1]]


def _episodes(rows):
    """(completed by the child, ended by the child) of each stretch in which both look; None where nobody could say:
    it was on from the start, or is on at the end."""
    looks = _closed([(float(row["onset_s"]), min(float(row["offset_s"]), END)) for row in rows
                     if row["person"] == "child:CHI" and row["channel"] == "gaze" and row["act"] in ("engage", "bid")
                     and float(row["onset_s"]) < END])
    for child in looks:
        for caregiver in _closed(_attention(rows)):
            onset, offset = max(child[0], caregiver[0]), min(child[1], caregiver[1])
            if onset < offset:
                yield (None if onset == 0 else child[0] > caregiver[0], None if offset >= END else child[1] < caregiver[1])


def _read(which):
    def made(program):
        dyads = [[one[which] for one in _episodes(rows) if one[which] is not None]
                 for rows, _ in program.measured(recordings.LAB, recordings.DYADS)]
        return figures.ratio([(sum(dyad), len(dyad)) for dyad in dyads])
    return made


QUANTITIES = {
    "gaze_completed": (_measured("completed by the child"), "share of mutual gaze in play that the child completed (`mutual_gaze`)"),
    "gaze_ended": (_measured("ended by the child"), "share that the child ended (`mutual_gaze`)"),
    "attention_completed": (_read(0), "the same with the child's looks and the caregiver's time without distraction"),
    "attention_ended": (_read(1), "the same with the child's looks and the caregiver's time without distraction"),
}
