// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The naive twin: definitions of attune read literally, to judge the fast code on random recordings.
///
///     twin::Recording recording = twin::random_recording(seed);
///     twin::Account account = twin::account_of(recording, {.credit = twin::Credit::first});
///     for (const twin::Cue& cue : account.ledger) std::cout << twin::row(account.scene, cue) << '\n';
///     twin::write_plain("failing.csv", recording);
///
/// Map of the folder, in the order of the definitions:
///   recording     what goes in, and the options
///   stretch       sets of time
///   scene, bouts  bouts, coverage, watched time, episodes
///   state         the child's state; when the caregiver was gone
///   cues, own_time, ledger, reaction    the ledger
///   shares, exchanges, latency          what is computed from it
///   roles         the ledger with child and caregiver exchanged
///   shift         the exact expected share under CircularShift
///   mirroring     the share mirrored, as it was and in a shifted recording
///   circle        safe haven and secure base
///   shown_feeling  calm beside alarm, what face and voice show
///   breaks, stages, order, carry_over   breaks and repairs
///   phases        match, mismatch, repair rate
///   shared_bouts, not_now               whose bout, of play too; whose "not now"
///   attention     presence, focus, turned to each other, positive touch
///   evenness      how cues were answered in distraction, and from one fifth to the next
///   pressing      turned records: whose bout and pressing by chance; how much is pressed in not-now time
///   plain_time    comfort, and calling while turning away
///   turns         whose turn, and listening
///   pace          blocks of 10 s, level and drift
///   inconsolable  crying that answers do not end
///   trust         the trust trace
///   plain, words, rows, random          files, text, nasty recordings
///
/// A comment that begins with `CHOICE:` marks where the definitions leave more than one reading.
#include <test/twin/breaks.hpp>
#include <test/twin/carry_over.hpp>
#include <test/twin/latency.hpp>
#include <test/twin/ledger.hpp>
#include <test/twin/mirroring.hpp>
#include <test/twin/phases.hpp>
#include <test/twin/plain.hpp>
#include <test/twin/random.hpp>
#include <test/twin/recording.hpp>
#include <test/twin/scene.hpp>
#include <test/twin/shared_bouts.hpp>
#include <test/twin/shares.hpp>
#include <test/twin/shift.hpp>
#include <test/twin/state.hpp>
#include <test/twin/trust.hpp>
#include <test/twin/words.hpp>

namespace twin {

/// Everything that needs no further question. (Curves take any list of cues, so that instructed episodes can
/// be left out; carry-over, the expected share and phases are asked for with their own functions.)
struct Account {
    Scene scene;
    std::vector<Cue> ledger;
    std::vector<EpisodeShares> shares;
    std::vector<Exchange> exchanges;
    std::vector<Break> breaks;
    std::vector<SharedBout> shared;
    std::vector<NotNow> not_nows;
    std::vector<TrustStep> trust;
};

inline Account account_of(const Recording& recording, const Options& options = {}) {
    Account account;
    account.scene = scene(recording, options);
    account.ledger = ledger(account.scene);
    account.shares = shares_of(account.scene, account.ledger);
    account.exchanges = exchanges_of(account.scene, account.ledger);
    account.breaks = breaks_of(account.scene, account.ledger);
    account.shared = shared_bouts(account.scene);
    account.not_nows = not_nows(account.scene, account.shared, account.breaks);
    account.trust = trust_trace(account.ledger, options.half_life);
    return account;
}

/// The cues of one episode, or those of all episodes that may be pooled.
inline std::vector<Cue> cues_in(const std::vector<Cue>& cues, int episode) {
    std::vector<Cue> found = cues;
    std::erase_if(found, [&](const Cue& cue) { return cue.episode != episode; });
    return found;
}
inline std::vector<Cue> free_cues(const std::vector<Cue>& cues) {
    std::vector<Cue> found = cues;
    std::erase_if(found, [](const Cue& cue) { return cue.instructed || !cue.episode; });
    return found;
}

} // namespace twin
