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
    const auto of_caregiver = [&](std::string_view key, ChannelSet missing) {
        if (!missing.empty())
            words.push_back(speaker.say(key, {{"answers", speaker.listed("answer", missing)}}));
    };
    const auto of_child = [&](std::string_view key, ChannelSet missing) {
        if (!missing.empty())
            words.push_back(speaker.say(key, {{"signals", speaker.listed("signal", missing, "either")}}));
    };
    of_caregiver("unseen.hidden", seen.never_seen.caregiver);
    of_caregiver("unseen.not_noted", not_noted(seen, Partner::caregiver));
    of_child("unseen.hidden_child", seen.never_seen.child);
    of_child("unseen.not_noted_child", not_noted(seen, Partner::child));
    return words;
}

} // namespace attune::report
