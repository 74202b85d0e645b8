// SPDX-License-Identifier: Apache-2.0
#include <test/twin/inconsolable.hpp>
#include <test/twin/state.hpp>

namespace twin {

// CHOICE: coded alarm and coded answers, whether or not it was watched; half of the whole stretch, gaps
// included.
Stretches inconsolable(const Scene& scene, Time gap, Time shortest) {
    const Stretches alarm = when_on(scene, Person::child, [](Act act) { return act == Act::alarm; });
    const Stretches answers = when_on(scene, Person::caregiver, [](Act act) { return act == Act::answer; });
    Stretches found;
    for (std::size_t first = 0; first < alarm.size(); ++first) {
        if (first > 0 && alarm[first].onset - alarm[first - 1].offset < gap) continue;
        std::size_t last = first;
        while (last + 1 < alarm.size() && alarm[last + 1].onset - alarm[last].offset < gap) ++last;
        const Stretch whole{alarm[first].onset, alarm[last].offset};
        const Time lasted = whole.offset - whole.onset;
        if (lasted >= shortest && 2 * length(both(answers, {whole})) >= lasted) found.push_back(whole);
    }
    return found;
}

} // namespace twin
