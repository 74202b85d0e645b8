// SPDX-License-Identifier: Apache-2.0
#include <attune/read/sense_text.hpp>

namespace attune::read {
namespace {

constexpr std::string_view all_channels = "gaze, face, voice, touch, posture, pace";
constexpr std::string_view all_acts =
    "bid, engage, withdraw, alarm, shutdown, content, answer, wait, demand, rebuff, "
    "frighten, still, away, neutral, distraction, object, ?";

Channel only_channel(const Entry& whole, const Shown& shown) {
    if (!shown.every && shown.channels.size() == 1)
        for (const Channel channel : channels)
            if (shown.channels.contains(channel)) return channel;
    whole.refuse(
        "one channel for an act",
        "Give the code or its track one channel; for acts on several channels write a list of meanings.");
}

Meaning meaning_from(const Section& code, const Entry& act, const Entry& whole, const Shown& shown) {
    Meaning meaning;
    meaning.act = act.one_of(act_named, "an act", all_acts);
    const bool context = meaning.act == Act::distraction || meaning.act == Act::object;
    if (!context) meaning.channel = only_channel(whole, shown); // a distraction shows on no channel
    if (const Entry* valence = code["valence"])
        meaning.valence = valence->one_of(valence_named, "a valence", "positive, neutral, negative");
    if (const Entry* marked = code["marked"]) meaning.marked = marked->truth();
    if (const Entry* imitates = code["imitates"]) meaning.imitates = imitates->truth();
    meaning.kind = code.text("kind");
    meaning.to = code.text("to");
    meaning.phase = code.text("phase");
    return meaning;
}

} // namespace

Channel channel_from(const Entry& value) {
    return value.one_of(channel_named, "a channel", all_channels);
}

Shown shown_from(const Entry& value) {
    Shown shown;
    shown.every = value.says("*");
    shown.undecided = value.says("?");
    if (shown.every || shown.undecided) return shown;
    if (!value.is_list())
        shown.channels.insert(channel_from(value));
    else
        for (const Entry& one : value.list("channels")) shown.channels.insert(channel_from(one));
    return shown;
}

std::optional<Role> role_from(const Entry& value) {
    if (value.says("?")) return std::nullopt;
    return value.one_of(role_named, "a role", "child, caregiver, other, ?");
}

Sense sense_from(const Section& code, const Entry& whole, const Shown& track) {
    const Entry* act = code["act"];
    const Entry* coverage = code["coverage"];
    const Entry* ignore = code["ignore"];
    if ((act != nullptr) + (coverage != nullptr) + (ignore != nullptr) != 1)
        whole.refuse("one of act, coverage and ignore",
                     "Say what the code does; act = \"?\" decides it later.");
    const Entry* own = code["channel"];
    const Shown shown = own == nullptr ? track : shown_from(*own);
    Sense sense;
    sense.person = code.text("person");
    if (ignore != nullptr) {
        sense.says = Sense::Says::nothing;
        sense.why = ignore->text();
    } else if (coverage != nullptr) {
        sense.says = coverage->truth() ? Sense::Says::covered : Sense::Says::not_covered;
        sense.channels = shown.channels;
        sense.every_channel = shown.every;
        if (shown.channels.empty() && !shown.every)
            whole.refuse("the channels that could be coded",
                         "Add channel = \"gaze\", a list, or \"*\" for all.");
    } else if (act->says("?") || shown.undecided || sense.person == "?") {
        sense.says = Sense::Says::undecided;
        sense.person.clear();
    } else {
        if (sense.person == "*") whole.refuse("one person for an act", "Only coverage can be everybody's.");
        sense.meaning = meaning_from(code, *act, whole, shown);
    }
    return sense;
}

std::vector<Sense> senses_from(const Entry& value, const Shown& track) {
    const auto one = [&](const Entry& said) {
        const Section code{said,
                           "a code",
                           {"act", "valence", "channel", "person", "kind", "marked", "imitates", "to",
                            "phase", "coverage", "ignore"}};
        return sense_from(code, said, track);
    };
    if (!value.is_list()) return {one(value)};
    std::vector<Sense> senses;
    for (const Entry& said : value.list("meanings")) senses.push_back(one(said));
    if (senses.empty()) value.refuse("at least one meaning", "Write act = \"?\" to decide it later.");
    return senses;
}

} // namespace attune::read
