// SPDX-License-Identifier: Apache-2.0
#include <attune/report/measure_words.hpp>

#include <attune/report/phrase.hpp>

namespace attune::report {
namespace {

std::string of(const Speaker& speaker, const measure::Description& described, std::string_view what) {
    return speaker.words("registry." + std::string{described.identifier} + "." + std::string{what});
}

} // namespace

std::string name_words(const Speaker& speaker, const measure::Description& described) {
    return of(speaker, described, "name");
}

std::string question_words(const Speaker& speaker, const measure::Description& described) {
    return of(speaker, described, "question");
}

std::string citation(const Speaker& speaker, const measure::Description& described) {
    return phrase(speaker, "source", described.citation, {"source"});
}

} // namespace attune::report
