// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/hidden_distraction.hpp>
#include <attune/report/not_this.hpp>
#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

void write_title(Markup& page, const FitAccount& account) {
    const auto header = page.in("header");
    page.element("p", {{"class", "kicker"}}, "attune · what was coded, in the words of a model");
    std::string title;
    for (const FittedRecording& one : account.recordings) title += (title.empty() ? "" : ", ") + one.name;
    page.element("h1", title);
    const auto who = page.in("p", {{"class", "dyad"}});
    for (const Partner partner : partners) {
        const std::string& id = partner == Partner::child ? account.child : account.caregiver;
        const auto one = page.in("span", {{"class", name(partner)}});
        if (!is_called_by_role(id, partner)) page.text(fmt::format("{} ", name(partner)));
        page.element("b", id);
    }
}

/// What a reader takes home, where it is told: bids noticed, and over after the return.
void write_brief(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"class", "account"}});
    page.element("h2", "In brief");
    for (const model::Noticing& one : account.noticing) {
        if (one.cue != model::ChildState::bidding || !one.chance) continue;
        page.element("p", fmt::format("Of bids that find {} {} and free, the model expects {} to be noticed.",
                                      spoken(account.caregiver, Partner::caregiver), name(one.caregiver),
                                      share_with_interval(*one.chance)));
    }
    if (const std::string hidden = hidden_distraction_words(account.fit); !hidden.empty())
        page.element("p", hidden);
    const std::size_t told = static_cast<std::size_t>(
        std::count_if(account.fit.caregiver.begin(), account.fit.caregiver.end(),
                      [](const model::Fitted& one) { return one.estimate.determined(); }));
    page.element("p", fmt::format("This much watching tells {} of {} numbers of how cues are answered; the "
                                  "others keep their usual value and are listed with the reason.",
                                  told, account.fit.caregiver.size()));
    page.element("p",
                 "Everything in brackets is a 95 % interval. “Usual” is the model's own default, tuned or "
                 "guessed: it is no norm, and nothing to be measured against.");
}

void write_not_this(Markup& page) {
    const auto aside = page.in("aside", {{"class", "not-this"}, {"aria-labelledby", "not-this"}});
    page.element("h2", {{"id", "not-this"}}, "What this is not");
    page.element("p", what_this_is_not);
    page.element("p", "It is one model's reading of what was coded, of that day alone. Where the model does "
                      "not hold, its words do not either; the page says where.");
}

void pair(Markup& page, std::string_view term, const std::string& words) {
    page.element("dt", term);
    page.element("dd", words);
}

void write_watched(Markup& page, const FitAccount& account) {
    std::size_t cues = 0, acts = 0;
    for (const model::RecordingShare& one : account.fit.recordings) {
        cues += one.cues;
        acts += one.acts;
    }
    const Provenance& first = account.recordings.front().provenance;
    page.element("h2", "What was watched");
    const auto list = page.in("dl");
    pair(page, "Time",
         fmt::format("{} watched, in {}", seconds_words(account.fit.watched),
                     counted(account.recordings.size(), "recording", "recordings")));
    pair(page, "Cues", fmt::format("{} of the child", cues));
    pair(page, "Acts", fmt::format("{} of the caregiver, each channel apart", acts));
    pair(page, "Coding",
         first.codebook ? fmt::format("{}; codebook {} {}", first.in_words, first.codebook->name,
                                      first.codebook->version)
                        : first.in_words);
    pair(page, "Coder", first.coder.empty() ? "nobody said who coded it" : first.coder);
    pair(page, "Agreement",
         first.agreement.empty() ? "not known: no second coder was compared" : first.agreement);
    pair(page, "Purpose", "to describe what was coded in the words of a model, and nothing else");
}

} // namespace

void write_fit_opening(Markup& page, const FitAccount& account) {
    write_title(page, account);
    const auto columns = page.in("div", {{"class", "opening"}});
    write_brief(page, account);
    const auto side = page.in("div", {{"class", "side"}});
    write_not_this(page);
    write_watched(page, account);
}

} // namespace attune::report
