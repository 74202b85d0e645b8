// SPDX-License-Identifier: Apache-2.0
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

constexpr std::string_view minus = "\u2212";

std::string on_the_clock(Duration since_zero, bool tenths) {
    const std::string_view sign = since_zero < Duration{0} ? minus : "";
    const Duration size = since_zero < Duration{0} ? -since_zero : since_zero;
    const auto hours = size / 1h;
    const auto minutes = size / 1min % 60;
    const auto seconds = size / 1s % 60;
    const std::string fraction = tenths ? fmt::format(".{}", size / 100ms % 10) : "";
    if (hours == 0) return fmt::format("{}{}:{:02}{}", sign, minutes, seconds, fraction);
    return fmt::format("{}{}:{:02}:{:02}{}", sign, hours, minutes, seconds, fraction);
}

long whole_percent(double share) {
    return std::lround(share * 100);
}

/// "61"; "<1" and ">99" for what is not 0 or 1.
std::string percent_number(double share) {
    const long whole = whole_percent(share);
    if (whole == 0 && share > 0) return "<1";
    if (whole == 100 && share < 1) return ">99";
    return std::to_string(whole);
}

std::string difference_number(double difference) {
    const long whole = whole_percent(difference);
    return fmt::format("{}{}", whole < 0 ? minus : "", std::abs(whole));
}

constexpr double nothing = 1e-6; // below it is the rounding of sums, not a finding

/// As many as a reader needs of a number of this size.
int decimals(double size) {
    if (size >= nothing && size < 0.005) return 1 - static_cast<int>(std::floor(std::log10(size)));
    return size < 10 ? 2 : size < 100 ? 1 : 0;
}

std::string rounded(double number, bool has_sign, int decimals) {
    if (std::abs(number) < std::max(nothing, .5 * std::pow(10, -decimals))) number = 0; // never "-0.00"
    const std::string_view sign = number < 0 ? minus : has_sign ? "+" : "";
    return fmt::format("{}{:.{}f}", sign, std::abs(number), decimals);
}

} // namespace

std::string clock(Instant moment) {
    return on_the_clock(moment.since_zero(), true);
}

std::string whole_clock(Instant moment) {
    return on_the_clock(moment.since_zero(), false);
}

std::string clock(const Interval& interval) {
    return clock(interval.onset()) + "\u2013" + clock(interval.offset());
}

std::string seconds_words(double seconds) {
    if (seconds < 0 && seconds > -0.005) seconds = 0; // never "-0.00"
    if (seconds < 0) return fmt::format("{}{}", minus, seconds_words(-seconds));
    if (seconds < 1) return fmt::format("{:.2f}\u00a0s", seconds);
    if (seconds < 60) return fmt::format("{:.1f}\u00a0s", seconds);
    const auto whole = std::lround(seconds);
    if (whole < 3600)
        return whole % 60 == 0 ? fmt::format("{}\u00a0min", whole / 60)
                               : fmt::format("{}\u00a0min {}\u00a0s", whole / 60, whole % 60);
    const auto minutes = std::lround(seconds / 60);
    return minutes % 60 == 0 ? fmt::format("{}\u00a0h", minutes / 60)
                             : fmt::format("{}\u00a0h {}\u00a0min", minutes / 60, minutes % 60);
}

std::string chosen_words(Duration length) {
    return fmt::format("{}\u00a0s", Seconds{length}.count());
}

std::string length_words(Duration length) {
    return seconds_words(Seconds{length}.count());
}

std::string percent(double share) {
    return percent_number(share) + "\u00a0%";
}

std::string percent(double low, double high) {
    const std::string from = percent_number(low), to = percent_number(high);
    return from == to ? from + "\u00a0%" : fmt::format("{}\u2013{}\u00a0%", from, to);
}

ToldEnds told_ends(double share, double low, double high) {
    if (share == 0 && low > 0) return ToldEnds::upper;
    return share == 1 && high < 1 ? ToldEnds::lower : ToldEnds::both;
}

std::string difference_percent(double difference) {
    return difference_number(difference) + "\u00a0%";
}

std::string p_number(double p) {
    if (p < 0.001) return "<0.001";
    return p < 0.1 ? fmt::format("{:.3f}", p) : fmt::format("{:.2f}", p);
}

std::string p_words(double p) {
    return p < 0.001 ? "p < 0.001" : "p = " + p_number(p);
}

std::string number_words(double number, bool has_sign) {
    return rounded(number, has_sign, decimals(std::abs(number)));
}

std::string number_words(double number, bool has_sign, double reach) {
    return rounded(number, has_sign, std::min(decimals(std::abs(number)), std::max(2, decimals(reach))));
}

std::string fixed_words(double number, int decimals) {
    const bool is_nothing = std::abs(number) < .5 * std::pow(10, -decimals);
    return fmt::format("{}{:.{}f}", number < 0 && !is_nothing ? minus : "", std::abs(number), decimals);
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string listed(ChannelSet set) {
    std::string words;
    std::size_t left = set.size();
    for (const Channel channel : channels) {
        if (!set.contains(channel)) continue;
        words += name(channel);
        --left;
        if (left > 0) words += left == 1 ? " and " : ", ";
    }
    return words;
}

std::string with_arrows(std::string_view name) {
    std::string text{name};
    for (auto arrow = text.find("->"); arrow != std::string::npos; arrow = text.find("->", arrow))
        text.replace(arrow, 2, "\u2192");
    return text;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t characters = 0;
    std::size_t fits = 0; // bytes of the first most - 1 characters
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue; // within a character
        if (characters == most - 1) fits = i;
        ++characters;
    }
    return characters <= most ? std::string{text} : std::string{text.substr(0, fits)} + "\u2026";
}

} // namespace attune::report
