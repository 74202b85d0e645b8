// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shares.hpp>

namespace twin {

namespace {

// CHOICE: the next cue is the first other cue of the same episode whose onset is not before the answer; it
// goes on with the chain if its onset lies in [answer, answer + W). It ends the chain where it is not
// answered itself.
std::optional<std::size_t> next_cue(const Scene& scene, const std::vector<Cue>& cues, std::size_t i) {
    const Cue& cue = cues[i];
    if (!cue.answer) return std::nullopt;
    for (std::size_t j = i + 1; j < cues.size(); ++j) {
        if (cues[j].episode != cue.episode || cues[j].onset < *cue.answer) continue;
        if (cues[j].onset < *cue.answer + scene.options.after()) return j;
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::vector<Exchange> exchanges_of(const Scene& scene, const std::vector<Cue>& cues) {
    // CHOICE: where two cues lead to the same next one, the later answer (then the later cue) keeps it.
    std::vector<std::optional<std::size_t>> from(cues.size());
    for (std::size_t i = 0; i < cues.size(); ++i) {
        const auto next = next_cue(scene, cues, i);
        if (!next) continue;
        if (!from[*next] || *cues[*from[*next]].answer <= *cues[i].answer) from[*next] = i;
    }
    std::vector<Exchange> exchanges;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (!cues[i].answer || from[i]) continue;
        Exchange exchange;
        for (std::optional<std::size_t> at = i; at;) {
            exchange.cues.push_back(cues[*at].number);
            exchange.answers += cues[*at].answer ? 1 : 0;
            std::optional<std::size_t> following;
            for (std::size_t j = 0; j < cues.size(); ++j) {
                if (from[j] == at) following = j;
            }
            at = following;
        }
        exchanges.push_back(exchange);
    }
    return exchanges;
}

} // namespace twin
