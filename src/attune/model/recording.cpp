// SPDX-License-Identifier: Apache-2.0
#include <attune/model/recording.hpp>

#include <attune/model/recorder.hpp>

namespace attune::model {

Timeline recording(const Plan& plan, chance::Seed seed, std::uint64_t dyad) {
    Recorder recorder{plan.procedure, plan.procedure.applied_to(plan.parameters)};
    simulate(plan, seed, dyad, recorder);
    Parts parts = recorder.take();
    parts.name = plan.procedure.name;
    return Timeline{std::move(parts)};
}

} // namespace attune::model
