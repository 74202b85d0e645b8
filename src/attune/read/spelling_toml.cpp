// SPDX-License-Identifier: Apache-2.0
#include <attune/read/spelling_toml.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

std::string channel_list(const Sense& sense) {
    if (sense.every_channel) return ", channel = \"*\"";
    std::string list;
    for (const Channel channel : channels)
        if (sense.channels.contains(channel))
            list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", name(channel));
    return sense.channels.size() == 1 ? fmt::format(", channel = {}", list)
                                      : fmt::format(", channel = [{}]", list);
}

std::string act(const Meaning& meaning, std::optional<Channel> track_channel) {
    std::string said = fmt::format("act = \"{}\"", name(meaning.act));
    const bool context = meaning.act == Act::distraction || meaning.act == Act::object;
    if (!context && meaning.channel != track_channel)
        said += fmt::format(", channel = \"{}\"", name(meaning.channel));
    if (meaning.valence != Valence::neutral) said += fmt::format(", valence = \"{}\"", name(meaning.valence));
    if (meaning.marked) said += ", marked = true";
    if (meaning.imitates) said += ", imitates = true";
    if (!meaning.kind.empty()) said += fmt::format(", kind = {}", toml_text(meaning.kind));
    if (!meaning.to.empty()) said += fmt::format(", to = {}", toml_text(meaning.to));
    if (!meaning.phase.empty()) said += fmt::format(", phase = {}", toml_text(meaning.phase));
    return said;
}

} // namespace

std::string toml_text(std::string_view text) {
    std::string spelled = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') spelled += '\\';
        if (static_cast<unsigned char>(sign) < 0x20 || sign == 0x7f)
            spelled += fmt::format("\\u{:04X}", static_cast<unsigned>(sign));
        else
            spelled += sign;
    }
    return spelled + '"';
}

std::string spelled(const Sense& sense, std::string_view track_person, std::optional<Channel> track_channel) {
    std::string said;
    switch (sense.says) {
    case Sense::Says::act: said = act(sense.meaning, track_channel); break;
    case Sense::Says::undecided: said = "act = \"?\""; break;
    case Sense::Says::covered: said = "coverage = true" + channel_list(sense); break;
    case Sense::Says::not_covered: said = "coverage = false" + channel_list(sense); break;
    case Sense::Says::nothing: said = "ignore = " + toml_text(sense.why); break;
    }
    if (!sense.person.empty() && sense.person != track_person)
        said += ", person = " + toml_text(sense.person);
    return "{ " + said + " }";
}

std::string spelled(const std::vector<Sense>& senses, std::string_view track_person,
                    std::optional<Channel> track_channel) {
    if (senses.size() == 1) return spelled(senses.front(), track_person, track_channel);
    std::string list;
    for (const Sense& sense : senses)
        list += (list.empty() ? "[" : ", ") + spelled(sense, track_person, track_channel);
    return list + "]";
}

} // namespace attune::read
