// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/behaviour.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/run.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace attune::model {

/// Watches one dyad and writes down what can be seen of it.
class Recorder {
public:
    Recorder(const Procedure& procedure, const Parameters& parameters);

    void passes(const Stretch&) {}
    void happens(const DyadState& state, const Began& began);
    void happens(const DyadState& state, const Moved& moved);
    void happens(const DyadState& state, const Cued& cued);
    void happens(const DyadState& state, const Acted& acted);
    void happens(const DyadState& state, const Turned& turned);
    void happens(const DyadState&, const Upset&) {}
    void ends(const DyadState& state);

    /// What was written. To be called once, after the end.
    Parts take();

private:
    enum class Who { child, caregiver, around };

    /// A behaviour and when it was on.
    struct Seen {
        const Behaviour* behaviour;
        Instant onset;
        Instant offset;
    };

    void write(Who who, const Behaviour& behaviour, double onset, double offset);
    void end_state(double clock);
    void end_caregiver(double clock, CaregiverState was);
    StateTrack track(const std::string& name, std::optional<PersonIndex> person,
                     std::vector<Seen>& all) const;
    bool is_upset(const DyadState& state) const;

    const Procedure* procedure_;
    Behaviour distraction_;
    double distress_that_shows_;
    std::map<std::pair<Who, Channel>, std::vector<Seen>> seen_;
    std::vector<Episode> episodes_;
    const Behaviour* child_ = nullptr;
    double child_since_ = 0;
    double caregiver_since_ = 0;
    CaregiverState caregiver_ = CaregiverState::present;
    std::size_t episode_ = 0;
    double episode_onset_ = 0;
    double end_ = 0;
};

} // namespace attune::model
