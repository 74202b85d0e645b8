// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_tiers.hpp>

#include <fmt/format.h>

#include <functional>

namespace attune::report {
namespace {

/// One label for each moment, laid so that moments which overlap come to stand apart.
void add_track(Parts& parts, const char* name, const std::vector<ListedMoment>& moments,
               const std::function<std::string(const ListedMoment&)>& label) {
    TrackHeading heading{name, std::nullopt, {}};
    std::vector<State> states;
    for (const ListedMoment& listed : moments) {
        states.push_back(
            {listed.moment.time, CodeIndex{static_cast<std::uint32_t>(heading.codes.size())}, {}});
        heading.codes.push_back({label(listed), std::nullopt});
    }
    for (StateTrack& track : lay(heading, std::move(states))) parts.states.push_back(std::move(track));
}

} // namespace

Timeline moment_tiers(const Speaker& speaker, const measure::Account& account,
                      const std::vector<ListedMoment>& moments, std::vector<Medium> media) {
    Parts parts;
    parts.media = std::move(media);
    add_track(parts, "moment", moments,
              [&](const ListedMoment& listed) { return sentence(speaker, account, listed.moment); });
    add_track(parts, "theme", moments, [&](const ListedMoment& listed) { return title(speaker, listed); });
    add_track(parts, "maybe", moments,
              [&](const ListedMoment& listed) { return maybe(speaker, account, listed.moment); });
    return Timeline{std::move(parts)};
}

} // namespace attune::report
