// SPDX-License-Identifier: Apache-2.0
#include <attune/report/phrase.hpp>

#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

struct Found {
    std::string key;
    Words words;
    std::size_t said; ///< how many signs of the text are the message's own
};

std::size_t length(const Words& words) {
    std::size_t all = 0;
    for (const auto& [placeholder, word] : words) all += word.size();
    return all;
}

std::optional<Found> found(std::string_view section, std::string_view english) {
    const auto& all = Messages::in("en").all();
    const std::string first = std::string{section} + ".";
    std::optional<Found> best;
    for (auto one = all.lower_bound(first); one != all.end() && one->first.starts_with(first); ++one) {
        auto words = taken_from(english, one->second);
        if (!words) continue;
        const std::size_t said = english.size() - length(*words);
        if (!best || said > best->said) best = Found{one->first, std::move(*words), said};
    }
    return best;
}

bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789.-") == std::string_view::npos;
}

} // namespace

std::optional<Words> taken_from(std::string_view text, std::string_view pattern) {
    Words words;
    while (true) {
        const auto open = pattern.find('{');
        if (open == std::string_view::npos) return text == pattern ? std::optional{words} : std::nullopt;
        if (!text.starts_with(pattern.substr(0, open))) return {};
        text.remove_prefix(open);
        const auto close = pattern.find('}', open);
        const std::string placeholder{pattern.substr(open + 1, close - open - 1)};
        pattern.remove_prefix(close + 1);
        const std::string_view next = pattern.substr(0, pattern.find('{'));
        // The last word reaches as far as what ends the sentence, the others to where the sentence goes on.
        const bool last = next.size() == pattern.size();
        const auto until = last && text.ends_with(next) ? text.size() - next.size() : text.find(next);
        if (until == std::string_view::npos || until == 0) return {};
        words.insert_or_assign(placeholder, std::string{text.substr(0, until)});
        text.remove_prefix(until);
    }
}

std::optional<std::string> key_of(std::string_view section, std::string_view english) {
    auto message = found(section, english);
    return message ? std::optional{std::move(message->key)} : std::nullopt;
}

std::string phrase(const Speaker& speaker, std::string_view section, std::string_view english,
                   std::initializer_list<std::string_view> inner) {
    if (speaker.language() == "en") return std::string{english};
    std::optional<Found> message = found(section, english);
    if (!message) return std::string{english};
    for (auto& [placeholder, word] : message->words) {
        if (is_number(word)) {
            word = speaker.number(word);
            continue;
        }
        for (const std::string_view one : inner)
            if (key_of(one, word)) {
                word = phrase(speaker, one, word, inner);
                break;
            }
    }
    return speaker.words(message->key, message->words);
}

std::string why_words(const Speaker& speaker, std::string_view because) {
    // Several channels have a reason each, one after the other.
    const auto end = because.find("; ");
    if (end != std::string_view::npos && key_of("why", because.substr(0, end)))
        return why_words(speaker, because.substr(0, end)) + "; "
               + why_words(speaker, because.substr(end + 2));
    return phrase(speaker, "why", because, {"why", "noun", "state", "channel"});
}

std::string part_words(const Speaker& speaker, std::string_view part) {
    return with_arrows(phrase(speaker, "part", part, {"part"}));
}

std::string channel_words(const Speaker& speaker, Channel channel) {
    return speaker.words("channel." + std::string{name(channel)});
}

std::string channel_words(const Speaker& speaker, ChannelSet channels) {
    return speaker.listed("channel", channels);
}

} // namespace attune::report
