// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <test/measure/support/plain_recording.hpp>

#include <sstream>
#include <stdexcept>

namespace attune::test {
namespace {

measure::Observation observed(const Timeline& timeline, const Dyad& dyad, const measure::Options& options) {
    auto seen = measure::observe(timeline, dyad, options);
    if (!seen) throw std::runtime_error{seen.because()};
    return *seen;
}

} // namespace

Dyad dyad_of(const Timeline& timeline, std::string_view child, std::string_view caregiver) {
    return std::get<Dyad>(choose_dyad(timeline, child, caregiver));
}

measure::Options without_shifts() {
    measure::Options options;
    options.shifts = 0;
    return options;
}

MeasuredCase::MeasuredCase(const Timeline& timeline, const Dyad& dyad, measure::Options asked)
    : options{asked}, seen{observed(timeline, dyad, options)}, ledger{measure::ledger(seen, options)},
      breaks{measure::breaks(seen, ledger, options)}, not_nows{measure::not_nows(seen, breaks)},
      circle_moments{measure::circle_moments(seen, ledger, options)} {
    Progress silent;
    for (std::size_t episode = 0; episode < seen.episodes.size(); ++episode)
        coincidence.push_back(measure::coincidence(seen, ledger, options, episode, silent));
}

MeasuredCase::MeasuredCase(const Timeline& timeline, measure::Options asked)
    : MeasuredCase{timeline, dyad_of(timeline), asked} {}

MeasuredCase::MeasuredCase(std::string_view plain, measure::Options asked)
    : MeasuredCase{plain_recording(plain), asked} {}

const measure::Result& the(const std::vector<measure::Result>& results, std::string_view measure,
                           std::string_view episode, std::string_view part) {
    const measure::Result* found = nullptr;
    for (const measure::Result& result : results) {
        if (result.measure != measure || result.episode != episode || result.part != part) continue;
        if (found) throw std::runtime_error{"two results of " + std::string{measure}};
        found = &result;
    }
    if (!found)
        throw std::runtime_error{"no result " + std::string{measure} + ", " + std::string{episode} + ", "
                                 + std::string{part}};
    return *found;
}

std::string value_or_reason(const measure::Result& result) {
    if (!result.estimate) return result.estimate.because();
    std::ostringstream text;
    text.precision(6);
    text << result.estimate->value;
    if (result.estimate->count) text << " = " << *result.estimate->count;
    if (result.estimate->of) text << " of " << *result.estimate->of;
    return text.str();
}

} // namespace attune::test
