// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_page.hpp>

#include <attune/report/embedded/fit_page.hpp>
#include <attune/report/embedded/page.hpp>
#include <attune/report/fit_sections.hpp>
#include <attune/report/page_frame.hpp>
#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace attune::report {
namespace {

PageHead head_of(const FitAccount& account) {
    PageHead head{.title = fmt::format("{}: a fit", account.recordings.front().name),
                  .attune = account.recordings.front().provenance.attune};
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".css")) head.sheets.push_back(file.text);
    for (const embedded::File& file : embedded::fit_page) head.sheets.push_back(file.text);
    return head;
}

void write_contents(Markup& page) {
    constexpr std::array entries{std::pair{"answers", "How cues are answered"},
                                 std::pair{"break", "In a break"},
                                 std::pair{"moves", "How the child moves"},
                                 std::pair{"ahead", "What would change it"},
                                 std::pair{"methods", "Methods"},
                                 std::pair{"provenance", "Provenance"}};
    const auto nav = page.in("nav", {{"aria-label", "On this page"}});
    const auto list = page.in("ul");
    for (const auto& [id, words] : entries) {
        const auto item = page.in("li");
        page.element("a", {{"href", fmt::format("#{}", id)}}, words);
    }
}

void write_body(Markup& page, const FitAccount& account) {
    const auto body = page.in("body");
    page.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to the fit");
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".svg")) page.raw(file.text);
    const auto main = page.in("main", {{"id", "main"}});
    write_fit_opening(page, account);
    write_contents(page);
    write_fit_answers(page, account);
    write_fit_break(page, account);
    write_fit_moves(page, account);
    write_fit_ahead(page, account);
    write_fit_closing(page, account);
}

} // namespace

std::string spoken(const std::string& id, Partner partner) {
    return is_called_by_role(id, partner) ? fmt::format("the {}", name(partner)) : id;
}

std::string with_interval(const measure::Estimate& estimate) {
    return fmt::format("{} ({} to {})", number_words(estimate.value), number_words(estimate.interval->low),
                       number_words(estimate.interval->high));
}

std::string share_with_interval(const measure::Estimate& estimate) {
    return fmt::format("{} ({})", percent(estimate.value),
                       percent(estimate.interval->low, estimate.interval->high));
}

std::string fit_page(const FitAccount& account) {
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", "en"}});
        write_head(made, head_of(account));
        write_body(made, account);
    }
    return std::move(made).take() + "\n";
}

} // namespace attune::report
