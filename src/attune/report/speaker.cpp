// SPDX-License-Identifier: Apache-2.0
#include <attune/report/speaker.hpp>

#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

constexpr std::string_view forms = "child.";

/// The keys of a form are child.<form>.unnamed, .named, and where the language has them .she, .he, .they.
std::string form_of(const Messages& messages, const std::string& form, const Naming& naming) {
    if (!naming.pronoun.empty())
        if (const auto said = messages.all().find(form + "." + naming.pronoun); said != messages.all().end())
            return said->second;
    if (naming.name.empty()) return messages[form + ".unnamed"];
    return filled(messages[form + ".named"], {{"name", naming.name}});
}

Words child_words(const Messages& messages, const Naming& naming) {
    Words words;
    for (auto at = messages.all().lower_bound(forms);
         at != messages.all().end() && at->first.starts_with(forms); ++at) {
        const std::string form = at->first.substr(0, at->first.rfind('.'));
        words.emplace(form == "child.subject" ? "child" : form, form_of(messages, form, naming));
    }
    return words;
}

std::string covariate(const Person& person, const std::string& key) {
    const auto said = person.covariates.find(key);
    return said == person.covariates.end() ? "" : said->second;
}

} // namespace

Naming Naming::of(const Person& child) {
    return {covariate(child, "name"), covariate(child, "pronoun")};
}

Speaker::Speaker(const Messages& messages, const Naming& naming)
    : messages_{messages}, child_{child_words(messages, naming)} {}

const Speaker& Speaker::english() {
    static const Speaker one{Messages::in("en"), {}};
    return one;
}

std::string Speaker::say(std::string_view key, const Words& more) const {
    std::string sentence = words(key, more);
    if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z' && messages_[key].starts_with("{"))
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

std::string Speaker::words(std::string_view key, const Words& more) const {
    Words all = child_;
    all.insert(more.begin(), more.end());
    return filled(messages_[key], all);
}

std::string Speaker::counted(std::string_view key, std::size_t n, Words more) const {
    more.emplace("n", std::to_string(n));
    return words(std::string{key} + (n == 1 ? ".one" : ".many"), more);
}

std::string Speaker::listed(std::string_view kind, ChannelSet set, std::string_view last) const {
    std::string words;
    std::size_t left = set.size();
    for (const Channel channel : channels) {
        if (!set.contains(channel)) continue;
        words += messages_[std::string{kind} + "." + std::string{name(channel)}];
        --left;
        if (left > 0) words += messages_["list." + std::string{left == 1 ? last : "between"}];
    }
    return words;
}

std::string Speaker::number(std::string words) const {
    const std::string& decimal = messages_["decimal"];
    if (const auto point = words.find('.'); point != std::string::npos) words.replace(point, 1, decimal);
    return words;
}

std::string Speaker::number_range(const Interval& time) const {
    return number_range(time.onset(), time.offset());
}

std::string Speaker::number_range(Instant from, Instant to) const {
    return number(clock(from)) + "\u2013" + number(clock(to));
}

} // namespace attune::report
