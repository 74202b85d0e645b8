// SPDX-License-Identifier: Apache-2.0
#include <attune/report/unseen_words.hpp>

namespace attune::report {
namespace {

ChannelSet not_noted(const measure::Observation& seen, Partner partner) {
    ChannelSet missing;
    for (const Channel channel : channels)
        if (channel != Channel::pace && !seen.in_use[partner].contains(channel)
            && !seen.not_available[partner].contains(channel) && !seen.never_seen[partner].contains(channel))
            missing.insert(channel);
    return missing;
}

} // namespace

std::vector<std::string> unseen_words(const measure::Account& account, const Speaker& speaker) {
    const measure::Observation& seen = account.seen;
    std::vector<std::string> words;
    const auto add = [&](std::string_view key, const char* kind, ChannelSet missing) {
        if (!missing.empty())
            words.push_back(speaker.say(key, {{std::string{kind} + "s", speaker.listed(kind, missing)}}));
    };
    add("unseen.hidden", "answer", seen.never_seen.caregiver);
    add("unseen.not_noted", "answer", not_noted(seen, Partner::caregiver));
    add("unseen.hidden_child", "signal", seen.never_seen.child);
    add("unseen.not_noted_child", "signal", not_noted(seen, Partner::child));
    return words;
}

} // namespace attune::report
