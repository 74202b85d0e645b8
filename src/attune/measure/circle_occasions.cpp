// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/circle_occasions.hpp>

namespace attune::measure {

CircleOccasions::CircleOccasions(const Observation& seen, const Options& options)
    : seen_{seen}, reaction_{options.reaction}, content_{on(seen.bouts.child, [](const Bout& bout) {
          return bout.act == Act::content;
      })} {}

std::optional<CircleKind> CircleOccasions::kind(const Row& row) const {
    if (row.cue.act == Act::alarm) return CircleKind::safe_haven;
    if (on_just_before(content_, row.cue.onset)) return CircleKind::secure_base;
    return std::nullopt;
}

CircleEnd CircleOccasions::end(const Row& row) const {
    if (!row.answered()) return CircleEnd::other;
    return row.cue.act == Act::alarm ? end_of_alarm(row) : end_of_bid(row);
}

CircleEnd CircleOccasions::end_of_alarm(const Row& row) const {
    bool comforted = false;
    for (const Channel channel : {Channel::touch, Channel::voice, Channel::face})
        comforted |= row.answer_channels.contains(channel);
    if (!comforted) return CircleEnd::other;
    if (row.reaction == Reaction::unknown) return CircleEnd::unknown;
    return row.reaction == Reaction::settles ? CircleEnd::closed : CircleEnd::other;
}

CircleEnd CircleOccasions::end_of_bid(const Row& row) const {
    if (row.met != Act::answer) return CircleEnd::other;
    if (row.reaction == Reaction::unknown) return CircleEnd::unknown;
    const Instant after = *row.answer + reaction_;
    const bool upset =
        on_just_before(seen_.child.alarm, after) || on_just_before(seen_.child.withdraw, after);
    return on_just_before(content_, after) && !upset ? CircleEnd::closed : CircleEnd::other;
}

} // namespace attune::measure
