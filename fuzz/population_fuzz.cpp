// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/upbringing.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace attune;

namespace {

/// Whoever can be read is drawn, at a few times, and has parameters that a simulation can bear.
void draw(const model::Population& population) {
    const model::DevelopmentPlan plan{population, model::default_parameters(), {}};
    const model::Upbringing upbringing{plan, chance::Seed{1}, 0};
    for (const unsigned session : {1U, population.sessions / 2 + 1, population.sessions}) {
        const model::Parameters drawn = upbringing.parameters(upbringing.at(session));
        for (const model::ParameterRow& row : model::parameter_table())
            if (model::refusal(row.parameter, drawn[row.parameter])) std::abort();
    }
    if (description(population).empty()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        draw(model::population({reinterpret_cast<const char*>(bytes), size}, "fuzz.toml"));
    } catch (const model::UnusableScript&) {
    }
    return 0;
}
