// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiver_search.hpp>

#include <attune/chance/stream.hpp>
#include <attune/model/answering.hpp>

#include <algorithm>

namespace attune::model {
namespace {

constexpr double spread_of_starts = .7; // of their coordinates
constexpr double same_height = 1e-2;

Height likelihood(std::span<const Transcript> transcripts, const std::vector<Freedom>& freedoms,
                  const Parameters& others) {
    return height_of(freedoms, others, [transcripts](const auto& parameters) {
        auto sum = Answering{parameters, transcripts.front()}.log_likelihood();
        for (const Transcript& one : transcripts.subspan(1))
            sum += Answering{parameters, one}.log_likelihood();
        return sum;
    });
}

std::vector<double> usual_place(const CaregiverSearch& search) {
    std::vector<double> place = coordinates(search.freedoms, search.others);
    for (std::size_t i = 0; i < search.beliefs.size(); ++i)
        place[i] = std::clamp(search.beliefs[i].mean(), search.limits.least[i], search.limits.most[i]);
    return place;
}

} // namespace

CaregiverSearch search_for(std::span<const Transcript> transcripts, const std::vector<Question>& asked,
                           const FitOptions& options) {
    CaregiverSearch made{.freedoms = {}, .beliefs = {}, .others = options.usual, .height = {}, .limits = {}};
    for (const Question& question : asked) {
        const Distribution* drawn = options.prior ? spread_of(*options.prior, question.parameter) : nullptr;
        if (drawn != nullptr && drawn->is_constant())
            made.others[question.parameter] = drawn->first;
        else if (options.prior || question.events >= options.least_events)
            made.freedoms.push_back({question.parameter});
    }
    made.height = likelihood(transcripts, made.freedoms, made.others);
    made.limits = box(made.freedoms);
    if (!options.prior) return made;
    made.beliefs = beliefs(*options.prior, made.freedoms, options.usual);
    for (std::size_t i = 0; i < made.freedoms.size(); ++i)
        made.beliefs[i].narrow(made.limits.least[i], made.limits.most[i]);
    made.height = weighed(std::move(made.height), made.beliefs);
    return made;
}

Summit highest(const CaregiverSearch& search, const FitOptions& options, Progress& progress,
               unsigned& agreed) {
    const Box& limits = search.limits;
    const std::vector<double> usual = usual_place(search);
    chance::Stream stream{chance::Seed{options.seed}, "starts of a fit", 0};
    std::vector<Summit> ends;
    for (unsigned i = 0; i < std::max(options.climbs, 1U); ++i) {
        progress.at(static_cast<double>(i) / options.climbs);
        std::vector<double> start = usual;
        for (std::size_t k = 0; i > 0 && k < start.size(); ++k)
            start[k] =
                std::clamp(usual[k] + spread_of_starts * stream.normal(), limits.least[k], limits.most[k]);
        ends.push_back(climb(search.height, std::move(start), limits, progress));
        if (ends.back().outcome == Outcome::stopped) throw Stopped{};
    }
    const auto best = std::max_element(ends.begin(), ends.end(), [](const Summit& one, const Summit& next) {
        return one.height < next.height;
    });
    agreed = static_cast<unsigned>(std::count_if(ends.begin(), ends.end(), [&](const Summit& one) {
        return best->height - one.height < same_height;
    }));
    return *best;
}

} // namespace attune::model
