// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/driver.hpp>
#include <attune/model/flow.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/strategy.hpp>

#include <array>
#include <cstdint>
#include <span>

namespace attune::model {

/// What the child brings with it that multiplies a rate: its strategy and what it has learned to expect.
enum class Disposition : std::uint8_t {
    none,     ///< 1
    averting, ///< mV: the strategy's turning away
    hoping,   ///< (¼ + ¾θ)·mB: bids out of play, with trust θ
    trusting, ///< θ·mB: bids out of turning away
    alarming, ///< mA: the strategy's crying
    conflict, ///< 2ψ' while a caregiver is there: the one it calls is the one it fears
};

inline constexpr std::size_t disposition_count = 6;

/// One term of the rate at which the child goes `from` one state `to` another:
///
///     λ(from → to) = Σ coefficient · disposition · driver        per minute, all three ≥ 0
///
/// A term that leads back to its own state is the rate of cues in that state.
struct Move {
    ChildState from;
    ChildState to;
    Parameter coefficient;
    Driver driver;
    Disposition disposition;

    constexpr bool is_cue() const { return from == to; }
};

/// Every way in which the child moves by itself, in the order of `from`. The one table that simulation,
/// likelihood and manual use. (What the caregiver's acts do at once is in consequences.hpp.)
// clang-format off
inline constexpr auto child_moves = [] {
    using enum ChildState;
    using enum Driver;
    using enum Disposition;
    using P = Parameter;
    return std::array{
        Move{engaged,   averted,   P::engaged_averted,           always,     averting},
        Move{engaged,   averted,   P::engaged_averted_distress,  distress,   averting},
        Move{engaged,   bidding,   P::engaged_bidding,           always,     hoping},
        Move{engaged,   bidding,   P::engaged_bidding_distance,  distance,   hoping},
        Move{engaged,   content,   P::engaged_content,           always,     none},
        Move{engaged,   engaged,   P::cue_rate_engaged,          always,     none},

        Move{bidding,   averted,   P::bidding_averted,           always,     averting},
        Move{bidding,   averted,   P::bidding_averted_distress,  distress,   averting},
        Move{bidding,   averted,   P::conflict_averted,          distress,   conflict},
        Move{bidding,   alarmed,   P::bidding_alarmed,           outcry,     alarming},
        Move{bidding,   bidding,   P::cue_rate_bidding,          always,     none},
        Move{bidding,   bidding,   P::cue_rate_bidding_distance, distance,   none},

        Move{averted,   engaged,   P::averted_engaged_calm,      calm,       none},
        Move{averted,   engaged,   P::averted_engaged_contact,   contact,    none},
        Move{averted,   bidding,   P::averted_bidding,           always,     trusting},
        Move{averted,   alarmed,   P::averted_alarmed,           outcry,     alarming},
        Move{averted,   content,   P::averted_content,           always,     none},

        Move{alarmed,   averted,   P::alarmed_averted,           always,     averting},
        Move{alarmed,   averted,   P::alarmed_averted_calm,      calm,       averting},
        Move{alarmed,   averted,   P::conflict_averted,          distress,   conflict},
        Move{alarmed,   withdrawn, P::alarmed_withdrawn,         exhaustion, none},
        Move{alarmed,   withdrawn, P::conflict_withdrawn,        distress,   conflict},
        Move{alarmed,   alarmed,   P::cue_rate_alarmed,          always,     none},

        Move{content,   engaged,   P::content_engaged,           always,     none},
        Move{content,   bidding,   P::content_bidding,           always,     none},
        Move{content,   alarmed,   P::content_alarmed,           outcry,     alarming},

        Move{withdrawn, averted,   P::withdrawn_averted,         always,     none},
        Move{withdrawn, averted,   P::withdrawn_averted_contact, contact,    none},
    };
}();
// clang-format on

/// The most terms that lead out of one state.
inline constexpr std::size_t most_moves = 6;

/// The rows of `child_moves` that begin in a state.
constexpr std::span<const Move> moves_from(ChildState state) {
    std::size_t first = 0;
    while (child_moves[first].from != state) ++first;
    std::size_t last = first;
    while (last < child_moves.size() && child_moves[last].from == state) ++last;
    return std::span{child_moves}.subspan(first, last - first);
}

/// What the moment makes of the child: the state of both, its strategy, its trust and its fear.
template <class Scalar>
struct Standing {
    ChildState child = ChildState::engaged;
    CaregiverState caregiver = CaregiverState::present;
    Strategy strategy = Strategy::direct; ///< of the episode of distress; direct outside of one
    Scalar trust{};                       ///< θ
    Scalar fear{};                        ///< ψ'
};

/// What a standing makes of a disposition.
template <class Scalar>
Scalar scale(Disposition disposition, const Standing<Scalar>& standing,
             const BasicParameters<Scalar>& parameters) {
    const auto of_strategy = [&](Parameter first) { return parameters[of(first, standing.strategy)]; };
    switch (disposition) {
    case Disposition::none: return Scalar(1);
    case Disposition::averting: return of_strategy(Parameter::averting_minimise);
    case Disposition::hoping: {
        const Scalar& rest = parameters[Parameter::bid_without_trust];
        return (rest + (1 - rest) * standing.trust) * of_strategy(Parameter::bidding_minimise);
    }
    case Disposition::trusting: return standing.trust * of_strategy(Parameter::bidding_minimise);
    case Disposition::alarming: return of_strategy(Parameter::alarming_minimise);
    case Disposition::conflict:
        return standing.caregiver == CaregiverState::absent ? Scalar(0) : 2 * standing.fear;
    }
    return Scalar(0);
}

/// What a standing does to affect: b = wψ·ψ' and w·(1 − b)·k beside a caregiver, wN·k without one, where k is
/// the need of contact in the child's state.
template <class Scalar>
Pull<Scalar> pull(const Standing<Scalar>& standing, const BasicParameters<Scalar>& parameters) {
    const Scalar& k = parameters[of(Parameter::need_engaged, standing.child)];
    const bool crying = standing.child == ChildState::alarmed;
    if (standing.caregiver == CaregiverState::absent)
        return {Scalar(0), parameters[Parameter::distress_alone] * k, crying};
    const Scalar b = parameters[Parameter::threat_distress] * standing.fear;
    return {b, parameters[Parameter::distress_unmet] * k * (1 - b), crying};
}

} // namespace attune::model
