// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/fit_words.hpp>
#include <attune/report/format_words.hpp>
#include <attune/report/hidden_distraction.hpp>
#include <attune/report/who_words.hpp>
#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

void write_title(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto header = page.in("header");
    page.element("p", {{"class", "kicker"}}, speaker.words("fit.kicker"));
    std::string title;
    for (const FittedRecording& one : account.recordings) title += (title.empty() ? "" : ", ") + one.name;
    page.element("h1", title);
    const auto who = page.in("p", {{"class", "dyad"}});
    for (const Partner partner : partners) {
        const std::string& id = partner == Partner::child ? account.child : account.caregiver;
        const auto one = page.in("span", {{"class", name(partner)}});
        if (!is_called_by_role(id, partner))
            page.text(speaker.words("who." + std::string{name(partner)}) + " ");
        page.element("b", called(speaker, id, partner));
    }
}

/// What a reader takes home, where it is told: bids noticed, and over after the return.
void write_brief(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"class", "account"}});
    page.element("h2", speaker.words("fit_brief.title"));
    for (const model::Noticing& one : account.noticing) {
        if (one.cue != model::ChildState::bidding || !one.chance) continue;
        const std::string state = "caregiver_state." + std::string{name(one.caregiver)};
        page.element("p", speaker.say("fit_brief.noticed",
                                      {{"caregiver", spoken(speaker, account.caregiver, "subject")},
                                       {"state", speaker.words(state)},
                                       {"share", share_with_interval(speaker, *one.chance)}}));
    }
    if (const std::string hidden = hidden_distraction_words(account.fit, speaker); !hidden.empty())
        page.element("p", hidden);
    const auto told = std::count_if(account.fit.caregiver.begin(), account.fit.caregiver.end(),
                                    [](const model::Fitted& one) { return one.estimate.determined(); });
    page.element("p", speaker.say("fit_brief.told", {{"told", std::to_string(told)},
                                                     {"all", std::to_string(account.fit.caregiver.size())}}));
    page.element("p", speaker.say("fit_brief.brackets"));
}

void write_not_this(Markup& page, const Speaker& speaker) {
    const auto aside = page.in("aside", {{"class", "not-this"}, {"aria-labelledby", "not-this"}});
    page.element("h2", {{"id", "not-this"}}, speaker.words("account.not_this_title"));
    page.element("p", speaker.say("account.not_this"));
    page.element("p", speaker.say("fit_brief.not_this"));
}

std::string coding(const Provenance& provenance, const Speaker& speaker) {
    const std::string format = format_words(speaker, provenance);
    if (!provenance.codebook) return format;
    return speaker.words(
        "fit_watched.with_codebook",
        {{"format", format}, {"name", provenance.codebook->name}, {"version", provenance.codebook->version}});
}

/// What somebody says, or that nobody does.
std::string said_or_unknown(const Speaker& speaker, const std::string& said, const std::string& key) {
    return said.empty() ? speaker.words(key + "_unknown") : said;
}

void write_watched(Markup& page, const FitAccount& account, const Speaker& speaker) {
    std::size_t cues = 0, acts = 0;
    for (const model::RecordingShare& one : account.fit.recordings) {
        cues += one.cues;
        acts += one.acts;
    }
    const auto pair = [&](std::string_view key, const std::string& words) {
        page.element("dt", speaker.words("fit_watched." + std::string{key}));
        page.element("dd", words);
    };
    const Provenance& first = account.recordings.front().provenance;
    page.element("h2", speaker.words("fit_watched.title"));
    const auto list = page.in("dl");
    pair("time", speaker.counted("fit_watched.watched", account.recordings.size(),
                                 {{"watched", speaker.number(seconds_words(account.fit.watched))}}));
    pair("cues", speaker.words("fit_watched.of_the_child", {{"n", std::to_string(cues)}}));
    pair("acts", speaker.words("fit_watched.of_the_caregiver", {{"n", std::to_string(acts)}}));
    pair("coding", coding(first, speaker));
    pair("coder", said_or_unknown(speaker, first.coder, "fit_watched.coder"));
    pair("agreement", said_or_unknown(speaker, first.agreement, "fit_watched.agreement"));
    pair("purpose", speaker.words("fit_watched.purpose_is"));
}

} // namespace

void write_fit_opening(Markup& page, const FitAccount& account, const Speaker& speaker) {
    write_title(page, account, speaker);
    const auto columns = page.in("div", {{"class", "opening"}});
    write_brief(page, account, speaker);
    const auto side = page.in("div", {{"class", "side"}});
    write_not_this(page, speaker);
    write_watched(page, account, speaker);
}

} // namespace attune::report
