// SPDX-License-Identifier: Apache-2.0
#include <test/twin/scene.hpp>

#include <tuple>

namespace twin {

namespace {

bool same_kind(const Bout& bout, const CodedAct& act) {
    return bout.person == act.person && bout.channel == act.channel && bout.act == act.act
           && bout.valence == act.valence;
}

auto place_in_list(const Bout& bout) {
    return std::tuple{bout.onset, bout.person, bout.channel, bout.act, bout.valence, bout.offset};
}

} // namespace

std::vector<Bout> bouts_of(const Recording& recording, std::optional<Time> apart) {
    std::vector<CodedAct> acts = recording.acts;
    std::erase_if(acts,
                  [&](const CodedAct& act) { return !is_available(recording, act.person, act.channel); });
    std::stable_sort(acts.begin(), acts.end(),
                     [](const CodedAct& a, const CodedAct& b) { return a.onset < b.onset; });

    std::vector<Bout> bouts;
    std::vector<Time> last_onset; // of the latest act in each bout
    for (const CodedAct& act : acts) {
        // CHOICE: "the last offset" is the largest so far: a short act inside a long one does not shorten it.
        bool continues = false;
        for (std::size_t i = 0; i < bouts.size() && apart && !continues; ++i) {
            Bout& bout = bouts[i];
            if (!same_kind(bout, act)) continue;
            if (act.onset < bout.offset + *apart || act.onset == last_onset[i]) {
                bout.offset = std::max(bout.offset, act.offset);
                bout.ids.push_back(act.id);
                last_onset[i] = act.onset;
                continues = true;
            }
        }
        if (continues) continue;
        bouts.push_back({act.person, act.channel, act.act, act.valence, act.onset, act.offset, {act.id}});
        last_onset.push_back(act.onset);
    }
    std::stable_sort(bouts.begin(), bouts.end(),
                     [](const Bout& a, const Bout& b) { return place_in_list(a) < place_in_list(b); });
    return bouts;
}

} // namespace twin
