// SPDX-License-Identifier: Apache-2.0
#include <attune/model/disruptor.hpp>

#include <attune/model/disruptor_rows.hpp>
#include <attune/model/parameter_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

constexpr auto& all = disruptor_rows::all;
static_assert(all.size() <= 32, "a set of disruptors is 32 bits");

void apply(const Change& change, Parameters& parameters) {
    for (auto i = static_cast<std::size_t>(change.first); i <= static_cast<std::size_t>(change.last); ++i) {
        double& value = parameters.values[i];
        switch (change.how) {
        case Change::How::times: value *= change.value; break;
        case Change::How::at_least: value = std::max(value, change.value); break;
        case Change::How::at_most: value = std::min(value, change.value); break;
        }
    }
}

} // namespace

std::string text(const Change& change) {
    const std::string which = change.first == change.last
                                  ? std::string{name(change.first)}
                                  : fmt::format("{} … {}", name(change.first), name(change.last));
    constexpr std::array signs{"×", "≥", "≤"};
    return fmt::format("{} {} {}", which, signs[static_cast<std::size_t>(change.how)], change.value);
}

std::string_view name(Backing backing) {
    return backing == Backing::proposed ? "proposed" : "guess";
}

std::span<const Disruptor> disruptors() {
    return all;
}

const Disruptor* disruptor_named(std::string_view text) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Disruptor& one) { return one.name == text; });
    return found == all.end() ? nullptr : &*found;
}

template <class Visit>
void DisruptorSet::for_each(Visit visit) const {
    for (std::size_t i = 0; i < all.size(); ++i)
        if ((members_ >> i & 1U) != 0) visit(all[i]);
}

void DisruptorSet::add(const Disruptor& one) {
    members_ |= std::uint32_t{1} << (&one - all.data());
}

Parameters DisruptorSet::applied_to(Parameters parameters) const {
    for (const auto how : {Change::How::times, Change::How::at_least, Change::How::at_most})
        for_each([&](const Disruptor& one) {
            for (const Change& change : one.changes)
                if (change.how == how) apply(change, parameters);
        });
    return parameters;
}

bool DisruptorSet::is_away() const {
    bool away = false;
    for_each([&](const Disruptor& one) { away = away || one.is_away; });
    return away;
}

bool DisruptorSet::is_another_caregiver() const {
    bool another = false;
    for_each([&](const Disruptor& one) { another = another || one.is_another_caregiver; });
    return another;
}

double DisruptorSet::still_seconds() const {
    double longest = 0;
    for_each([&](const Disruptor& one) { longest = std::max(longest, one.still_seconds); });
    return longest;
}

std::string DisruptorSet::names() const {
    std::string text;
    for_each([&](const Disruptor& one) {
        if (!text.empty()) text += " + ";
        text += one.name;
    });
    return text;
}

} // namespace attune::model
