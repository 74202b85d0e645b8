// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/simulation.hpp>

#include <cstdint>

namespace attune::model {

/// Watches everyday sessions and adds up what a development tells. Distress that began in one session is not
/// followed into the next.
class Everyday : public Unobserved {
public:
    void begins() { was_distressed_ = false; }

    void passes(const Stretch& stretch) {
        seconds_ += stretch.seconds;
        distress_ += stretch.flow.integrals(stretch.seconds, stretch.after)[Driver::distress];
        const DistressEpisode& episode = stretch.before.episode;
        if (was_distressed_ && !episode.is_on) settles(stretch.before.clock - onset_);
        was_distressed_ = episode.is_on;
        onset_ = episode.onset;
    }

    using Unobserved::happens;
    void happens(const DyadState&, const Cued& cued) {
        if (!is_calling(cued.state) || cued.fate == Fate::absorbed) return;
        ++cues_;
        is_open_ = true;
    }
    void happens(const DyadState&, const Acted& acted) {
        if (acted.offered || !is_open_) return;
        answered_ += acted.kind == ActKind::comfort;
        is_open_ = false;
    }

    double seconds() const { return seconds_; }
    double distress() const { return distress_; }        ///< ∫s dt, s
    std::uint64_t episodes() const { return episodes_; } ///< of distress that ended
    double episode_seconds() const { return settling_; } ///< that they took
    std::uint64_t soon() const { return soon_; }         ///< of those, within a minute
    std::uint64_t cues() const { return cues_; }         ///< bids and cries, without absorbed ones
    std::uint64_t answered() const { return answered_; } ///< of those, by at least one comforting act

private:
    void settles(double seconds) {
        ++episodes_;
        settling_ += seconds;
        soon_ += seconds < 60;
    }

    double seconds_ = 0;
    double distress_ = 0;
    double settling_ = 0;
    double onset_ = 0;
    std::uint64_t episodes_ = 0;
    std::uint64_t soon_ = 0;
    std::uint64_t cues_ = 0;
    std::uint64_t answered_ = 0;
    bool was_distressed_ = false;
    bool is_open_ = false; ///< the last bid or cry has had no act yet
};

} // namespace attune::model
