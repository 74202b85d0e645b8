// SPDX-License-Identifier: Apache-2.0
#include <attune/model/climb.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>
#include <nlopt.h>

#include <cmath>
#include <memory>
#include <optional>

namespace attune::model {
namespace {

constexpr double least_gain = 1e-9;
constexpr int most_evaluations = 500;

/// What the search hands through its library, and what came back.
struct Search {
    const Height& height;
    const Progress& progress;
    nlopt_opt steps;
    unsigned evaluations = 0;
    bool stopped = false;
    std::exception_ptr thrown{}; // an exception must not pass through C
};

double evaluate(unsigned n, const double* place, double* slopes, void* data) {
    Search& search = *static_cast<Search*>(data);
    std::vector<double> unwanted;
    if (slopes == nullptr) unwanted.resize(n);
    try {
        if (search.progress.stop_wanted()) {
            search.stopped = true;
            nlopt_force_stop(search.steps);
        }
        ++search.evaluations;
        const double height = search.height({place, n}, {slopes == nullptr ? unwanted.data() : slopes, n});
        if (!std::isfinite(height)) throw NotFinite{fmt::format("a height of {} in the box", height)};
        return height;
    } catch (...) {
        search.thrown = std::current_exception();
        nlopt_force_stop(search.steps);
        return 0;
    }
}

void check(const std::vector<double>& start, const Box& box) {
    if (box.least.size() != start.size() || box.most.size() != start.size())
        throw Misuse{fmt::format("{} coordinates in a box of {} and {}", start.size(), box.least.size(),
                                 box.most.size())};
    for (std::size_t i = 0; i < start.size(); ++i)
        if (!(box.least[i] <= start[i] && start[i] <= box.most[i]))
            throw Misuse{fmt::format("coordinate {} starts at {}, outside [{}, {}]", i, start[i],
                                     box.least[i], box.most[i])};
}

bool on_border(const std::vector<double>& place, const Box& box) {
    for (std::size_t i = 0; i < place.size(); ++i) {
        const double close = 1e-6 * (box.most[i] - box.least[i]);
        if (place[i] - box.least[i] <= close || box.most[i] - place[i] <= close) return true;
    }
    return false;
}

Outcome outcome_of(nlopt_result result, const Search& search, const Summit& summit, const Box& box) {
    if (search.stopped) return Outcome::stopped;
    if (result == NLOPT_MAXEVAL_REACHED || on_border(summit.place, box)) return Outcome::at_limit;
    return Outcome::converged;
}

} // namespace

Summit climb(const Height& height, std::vector<double> start, const Box& box, const Progress& progress) {
    check(start, box);
    Summit summit{.place = std::move(start)};
    const auto n = static_cast<unsigned>(summit.place.size());
    if (n == 0) {
        summit.height = height({}, {});
        return summit;
    }
    const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> steps{nlopt_create(NLOPT_LD_LBFGS, n),
                                                                  nlopt_destroy};
    Search search{height, progress, steps.get()};
    nlopt_set_max_objective(steps.get(), evaluate, &search);
    nlopt_set_lower_bounds(steps.get(), box.least.data());
    nlopt_set_upper_bounds(steps.get(), box.most.data());
    nlopt_set_ftol_abs(steps.get(), least_gain);
    nlopt_set_maxeval(steps.get(), most_evaluations);
    const nlopt_result result = nlopt_optimize(steps.get(), summit.place.data(), &summit.height);
    if (search.thrown) std::rethrow_exception(search.thrown);
    summit.evaluations = search.evaluations;
    summit.outcome = outcome_of(result, search, summit, box);
    return summit;
}

} // namespace attune::model
