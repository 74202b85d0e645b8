// SPDX-License-Identifier: Apache-2.0
#include <attune/model/learned_quantity.hpp>

#include <array>

namespace attune::model {
namespace {

using Value = std::optional<double>;

/// Of a member that always has a value; `member` finds it.
template <double& (*member)(Learning&)>
constexpr LearnedQuantity always(std::string_view name, std::string_view words, int digits) {
    return {name, words, digits,
            [](const Learning& one) -> Value {
                Learning copy = one;
                return member(copy);
            },
            [](Learning& one, Value value) { member(one) = value.value_or(0); }};
}

/// Of a member that may have none.
template <Value Learning::*member>
constexpr LearnedQuantity sometimes(std::string_view name, std::string_view words, int digits) {
    return {name, words, digits, [](const Learning& one) { return one.*member; },
            [](Learning& one, Value value) { one.*member = value; }};
}

template <double Learning::*member>
double& of(Learning& one) {
    return one.*member;
}

template <Strategy strategy>
double& chance(Learning& one) {
    return one.chances[strategy];
}

template <double Reunion::*member>
double& in_reunion(Learning& one) {
    return one.reunion.*member;
}

constexpr std::array all{
    always<of<&Learning::trust>>("trust", "trust: you will answer", 3),
    always<of<&Learning::threat>>("threat", "threat: you hurt", 3),
    always<chance<Strategy::minimise>>("minimise", "signals less than it feels", 3),
    always<chance<Strategy::direct>>("direct", "signals as it feels", 3),
    always<chance<Strategy::maximise>>("maximise", "signals more than it feels", 3),
    sometimes<&Learning::distress>("mean_distress", "mean distress", 3),
    sometimes<&Learning::settling>("settle_s", "distress settles within, s", 1),
    sometimes<&Learning::answered>("answered", "bids and cries answered", 3),
    always<in_reunion<&Reunion::away>>("reunion_away", "reunion: away, less calling", 3),
    always<in_reunion<&Reunion::calling>>("reunion_calling", "reunion: calls after comfort", 3),
    always<in_reunion<&Reunion::switches>>("reunion_switches_per_min",
                                           "reunion: contradictory moves a minute", 2),
    always<in_reunion<&Reunion::frozen>>("reunion_frozen", "reunion: given up", 3),
};

} // namespace

std::span<const LearnedQuantity> learned_quantities() {
    return all;
}

} // namespace attune::model
