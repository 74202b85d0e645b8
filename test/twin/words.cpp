// SPDX-License-Identifier: Apache-2.0
#include <test/twin/words.hpp>

namespace twin {

namespace {

template <std::size_t N, class Enumerator>
std::string_view pick(const std::array<std::string_view, N>& names, Enumerator which) {
    return names.at(static_cast<std::size_t>(which));
}

} // namespace

std::string_view name(Person which) {
    return pick(std::array<std::string_view, 3>{"child", "caregiver", "other-caregiver"}, which);
}
std::string_view name(Channel which) {
    return pick(std::array<std::string_view, 6>{"gaze", "face", "voice", "touch", "posture", "pace"}, which);
}
std::string_view name(Act which) {
    return pick(std::array<std::string_view, 15>{"bid", "engage", "withdraw", "alarm", "shutdown", "content",
                                                 "answer", "wait", "demand", "rebuff", "frighten", "still",
                                                 "away", "neutral", "for another"},
                which);
}
std::string_view name(Valence which) {
    return pick(std::array<std::string_view, 4>{"neutral", "positive", "negative", "mixed"}, which);
}
std::string_view name(Instruction which) {
    return pick(std::array<std::string_view, 4>{"none", "still", "away", "free"}, which);
}
std::string_view name(Status which) {
    return pick(std::array<std::string_view, 5>{"answered", "unanswered", "superseded", "shadowed", "cut"},
                which);
}
std::string_view name(Reaction which) {
    return pick(std::array<std::string_view, 5>{"settles", "stays", "worsens", "joins", "unknown"}, which);
}
std::string_view name(Mirrored which) {
    return pick(std::array<std::string_view, 4>{"yes", "no", "support", "echo"}, which);
}
std::string_view name(Opening which) {
    return pick(std::array<std::string_view, 3>{"carried", "unavailable", "missed"}, which);
}
std::string_view name(Outcome which) {
    return pick(std::array<std::string_view, 4>{"repaired", "recovered alone", "let go", "censored"}, which);
}
std::string_view name(Depth which) {
    return pick(std::array<std::string_view, 4>{"none", "bid", "turn away", "alarm"}, which);
}
std::string_view name(Mender which) {
    return pick(std::array<std::string_view, 2>{"child", "caregiver"}, which);
}
std::string_view name(Who which) {
    return pick(std::array<std::string_view, 5>{"child", "caregiver", "both", "unknown", "censored"}, which);
}
std::string_view name(Respect which) {
    return pick(std::array<std::string_view, 4>{"respected", "chased", "continues", "cut"}, which);
}

std::string in_seconds(Time t) {
    if (t < 0) return "-" + in_seconds(-t);
    std::string text = std::to_string(t / second);
    if (t % second == 0) return text;
    const std::string digits = std::to_string(second + t % second); // 1 and nine digits
    text += "." + digits.substr(1);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

std::string joined(const std::set<Channel>& channels) {
    std::string text;
    for (const Channel channel : channels) text += (text.empty() ? "" : "+") + std::string{name(channel)};
    return text;
}

std::string in_seconds(const Stretch& stretch) {
    if (stretch.onset == stretch.offset) return in_seconds(stretch.onset);
    return in_seconds(stretch.onset) + "-" + in_seconds(stretch.offset);
}

std::string in_seconds(const Stretches& stretches) {
    std::string text;
    for (const Stretch& stretch : stretches) text += (text.empty() ? "" : " ") + in_seconds(stretch);
    return text;
}

} // namespace twin
