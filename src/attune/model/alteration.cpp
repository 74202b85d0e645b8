// SPDX-License-Identifier: Apache-2.0
#include <attune/model/alteration.hpp>

#include <attune/model/parameter_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace attune::model {
namespace {

std::string all_named() {
    std::string all;
    for (const NamedAlteration& one : named_alterations())
        all += fmt::format("{}{}", all.empty() ? "" : ", ", one.name);
    return all;
}

std::pair<Parameter, double> set(std::string_view text) {
    for (const NamedAlteration& one : named_alterations())
        if (one.name == text) return {one.parameter, one.value};
    const std::size_t sign = text.find('=');
    const std::string_view name = text.substr(0, sign);
    const auto parameter = parameter_named(name);
    if (sign == std::string_view::npos || !parameter)
        throw UnknownAlteration{fmt::format("there is no change '{}'; there are {}, and PARAMETER=VALUE; "
                                            "`attune model parameters` lists the parameters",
                                            text, all_named())};
    const std::string_view number = text.substr(sign + 1);
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec != std::errc{} || read.ptr != number.data() + number.size())
        throw UnknownAlteration{fmt::format("'{}' is no number for {}", number, name)};
    if (const auto why = refusal(*parameter, value)) throw UnknownAlteration{*why};
    return {*parameter, value};
}

} // namespace

Parameters Alteration::applied_to(Parameters parameters) const {
    for (const auto& [parameter, value] : sets) parameters[parameter] = value;
    return parameters;
}

bool Alteration::sets_distraction() const {
    return std::any_of(sets.begin(), sets.end(),
                       [](const auto& one) { return one.first == Parameter::distraction_begins; });
}

const std::array<NamedAlteration, 3>& named_alterations() {
    static const std::array<NamedAlteration, 3> all{
        {{"no-distraction", "the same minutes with the distractions away", Parameter::distraction_begins, 0},
         {"usual-attentiveness", "the caregiver notices as readily as usual in the model",
          Parameter::attentiveness, row(Parameter::attentiveness).value},
         {"calm", "the caregiver answers calmly every time", Parameter::calm, 1}}};
    return all;
}

Alteration alteration(std::string_view text) {
    Alteration made{std::string{text}, {}};
    for (std::size_t first = 0; first <= text.size();) {
        const std::size_t comma = std::min(text.find(',', first), text.size());
        made.sets.push_back(set(text.substr(first, comma - first)));
        first = comma + 1;
    }
    return made;
}

} // namespace attune::model
