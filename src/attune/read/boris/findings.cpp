// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/findings.hpp>

#include <attune/read/clock.hpp>

#include <fmt/format.h>

namespace attune::read::ethogram {

std::optional<std::string> outside_the_media(Duration time, std::optional<Duration> length) {
    if (time < Duration{0})
        return fmt::format("lies at {} s, before the beginning; kept", seconds_text(time));
    if (!length || time <= *length) return std::nullopt;
    return fmt::format("lies at {} s, and the media end at {} s; kept", seconds_text(time),
                       seconds_text(*length));
}

std::string never_ends(std::string_view label, Duration onset) {
    return fmt::format("{} begins at {} s and never ends; its end is left open", quoted(label),
                       seconds_text(onset));
}

Finding out_of_order(Place place) {
    return {Severity::note,
            std::move(place),
            "the rows are not in order of time; put in order before states are paired",
            {}};
}

} // namespace attune::read::ethogram
