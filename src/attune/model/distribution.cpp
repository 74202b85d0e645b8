// SPDX-License-Identifier: Apache-2.0
#include <attune/model/distribution.hpp>

#include <attune/chance/gamma.hpp>
#include <attune/model/exponential.hpp>
#include <attune/model/procedure.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace attune::model {
namespace {

using Kind = Distribution::Kind;

struct Form {
    std::string_view name;
    Kind kind;
    std::size_t numbers;
    std::string_view shown;
};

constexpr std::array forms{Form{"uniform", Kind::uniform, 2, "uniform LEAST MOST"},
                           Form{"log-normal", Kind::log_normal, 2, "log-normal MEDIAN DEVIATION"},
                           Form{"beta", Kind::beta, 2, "beta EXPONENT EXPONENT"},
                           Form{"gamma", Kind::gamma, 2, "gamma SHAPE SCALE"},
                           Form{"half-normal", Kind::half_normal, 1, "half-normal DEVIATION"},
                           Form{"exponential", Kind::exponential, 1, "exponential MEAN"}};

/// Beyond this nothing means anything, and no draw overflows.
constexpr double largest = 1e6;

bool makes_sense(Kind kind, double first, double second) {
    if (!(std::abs(first) <= largest && std::abs(second) <= largest)) return false;
    switch (kind) {
    case Kind::constant: return true;
    case Kind::uniform: return first <= second;
    case Kind::log_normal: return first > 0 && second >= 0 && second <= 10;
    case Kind::beta:
    case Kind::gamma: return first >= .01 && second >= 1e-9;
    case Kind::half_normal:
    case Kind::exponential: return first >= 0;
    }
    return false;
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; (i = text.find_first_not_of(' ', i)) != text.npos;) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        all.push_back(text.substr(i, end - i));
        i = end;
    }
    return all;
}

bool reads(std::string_view word, double& number) {
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && stop == word.data() + word.size();
}

} // namespace

double Distribution::draw(chance::Stream& stream) const {
    switch (kind) {
    case Kind::constant: return first;
    case Kind::uniform: return first + (second - first) * stream.uniform();
    case Kind::log_normal: return first * exponential(second * stream.normal());
    case Kind::beta: return chance::beta_variable(first, second, stream);
    case Kind::gamma: return second * chance::gamma_variable(first, stream);
    case Kind::half_normal: return first * std::abs(stream.normal());
    case Kind::exponential: return first * stream.exponential(1);
    }
    return first;
}

bool Distribution::is_constant() const {
    switch (kind) {
    case Kind::constant: return true;
    case Kind::uniform: return first == second;
    case Kind::log_normal: return second == 0;
    case Kind::half_normal:
    case Kind::exponential: return first == 0;
    case Kind::beta:
    case Kind::gamma: return false;
    }
    return false;
}

Distribution distribution(const ScriptValue& value, std::string_view key) {
    if (const double* number = std::get_if<double>(&value.value)) return {Kind::constant, *number, 0};
    const std::string* given = std::get_if<std::string>(&value.value);
    const auto parts = words(given != nullptr ? std::string_view{*given} : std::string_view{});
    for (const Form& form : forms) {
        if (parts.empty() || parts.front() != form.name || parts.size() != form.numbers + 1) continue;
        Distribution made{form.kind, 0, form.kind == Kind::gamma || form.kind == Kind::beta ? 1. : 0.};
        if (reads(parts[1], made.first) && (form.numbers == 1 || reads(parts[2], made.second))
            && makes_sense(made.kind, made.first, made.second))
            return made;
        throw UnusableScript{
            fmt::format("{}: {} = \"{}\" is no distribution; it is written {}, with numbers that make sense",
                        value.place, key, *given, form.shown)};
    }
    std::string shown;
    for (const Form& form : forms) shown += fmt::format(", \"{}\"", form.shown);
    throw UnusableScript{fmt::format("{}: {} wants a number or a distribution: {}", value.place, key,
                                     std::string_view{shown}.substr(2))};
}

std::string text(const Distribution& one) {
    for (const Form& form : forms)
        if (form.kind == one.kind)
            return form.numbers == 2 ? fmt::format("{} {} {}", form.name, one.first, one.second)
                                     : fmt::format("{} {}", form.name, one.first);
    return fmt::format("{}", one.first);
}

} // namespace attune::model
