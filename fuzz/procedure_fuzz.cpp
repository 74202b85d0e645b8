// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>
#include <attune/model/recording.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace attune;

namespace {

/// A procedure that can be read is put to work, as far as that takes no more than a moment.
void run(const model::Procedure& procedure) {
    double events = 0;
    for (const auto& [parameter, value] : procedure.changes)
        if (model::row(parameter).unit == model::Unit::per_minute) events += value;
    for (const model::PlannedEpisode& episode : procedure.episodes) events += episode.conditions.stressors;
    if ((events + 30) * procedure.length().count() / 60 > 10'000) return;
    (void)model::recording({procedure, model::default_parameters(), 0}, chance::Seed{1}, 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    try {
        run(model::procedure(text, "fuzz.toml"));
    } catch (const model::UnusableScript&) {
    }
    try {
        (void)model::parameters(text, "fuzz.toml", model::default_parameters());
    } catch (const model::UnusableScript&) {
    }
    return 0;
}
