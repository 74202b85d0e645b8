// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attune::model {

/// One change of the parameters from `first` to `last`, in the order of their enumeration.
struct Change {
    enum class How : std::uint8_t { times, at_least, at_most };

    Parameter first;
    Parameter last;
    How how;
    double value;
};

/// As it is read: "relief_gaze … relief_pace × 0.5", "rejection ≥ 0.8".
std::string text(const Change& change);

/// Where a disruptor comes from. Either way how much it changes is a guess.
enum class Backing : std::uint8_t {
    proposed, ///< which parameters it moves, and which way, is part of the design of the model
    guess,    ///< that is a guess as well
};

std::string_view name(Backing backing);

/// Something in the life of a child that changes how it is answered, or how it can be (docs/model/
/// development.md): a change of parameters and nothing else, so what it does to trust, threat and strategy
/// is a result. None is a diagnosis, and none of the sizes was measured.
struct Disruptor {
    std::string_view name;
    std::string_view claim; ///< what it is said to do, in a sentence
    Backing backing;
    std::span<const Change> changes;
    bool is_away = false;              ///< the caregiver is not there, for whole sessions
    bool is_another_caregiver = false; ///< from then on, and what was learned stays
    double still_seconds = 0;          ///< of each session, in its middle: a still face that nobody asked for
};

/// All of them, in the order of the manual; `calm-caregiver`, the repair, is the last.
std::span<const Disruptor> disruptors();
const Disruptor* disruptor_named(std::string_view text);

/// The disruptors that hold at the same time. Each counts once, and their order does not matter: first all
/// products, in the order of the manual, then what is too low is raised, then what is too high lowered.
class DisruptorSet {
public:
    void add(const Disruptor& one);

    Parameters applied_to(Parameters parameters) const;
    bool is_away() const;
    bool is_another_caregiver() const;
    double still_seconds() const; ///< the longest
    /// Their names with " + " between them, in the order of the manual; empty: none.
    std::string names() const;

    bool operator==(const DisruptorSet&) const = default;

private:
    template <class Visit>
    void for_each(Visit visit) const;

    std::uint32_t members_ = 0; ///< a bit for each place in disruptors()
};

} // namespace attune::model
