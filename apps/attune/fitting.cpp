// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitting.hpp>

#include <apps/attune/failure.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/model/climb.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>

namespace attune::app {

model::Fit fit_or_refuse(std::span<const model::Transcript> transcripts, const model::FitOptions& options,
                         const std::vector<std::string>& files, Progress& progress) {
    try {
        return model::fit(transcripts, options, progress);
    } catch (const model::NotFinite&) {
        throw Failure{ExitCode::data,
                      fmt::format("{}: what its caregiver did has no likelihood in the model; if you gave "
                                  "--usual, try without",
                                  fmt::join(files, ", "))};
    }
}

std::vector<model::AttentivenessCourse> courses(const std::vector<std::vector<model::Transcript>>& dyads,
                                                const std::vector<DyadShare>& shares,
                                                const model::FitOptions& options, unsigned threads,
                                                Progress& progress) {
    std::vector<std::optional<measure::Measured<model::AttentivenessCourse>>> made(dyads.size());
    const Progress silent;
    measure::in_parallel(made.size(), threads, progress, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            made[i] = model::attentiveness_course(dyads[i], options, silent);
    });
    std::vector<model::AttentivenessCourse> courses;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (!*made[i])
            throw Failure{ExitCode::data, fmt::format("{}: {}; leave it out of the list",
                                                      fmt::join(shares[i].files, ", "), made[i]->because())};
        courses.push_back(std::move(*made[i]).value());
    }
    return courses;
}

} // namespace attune::app
