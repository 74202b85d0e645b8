// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_frame.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

/// Text as a string of a style sheet: every byte that is not a plain letter or digit is escaped, so that it
/// can end neither the string nor the sheet.
std::string css_string(std::string_view text) {
    std::string safe = "\"";
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
        safe += plain ? std::string{c} : fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
    return safe + '"';
}

} // namespace

void write_head(Markup& page, const PageHead& head) {
    const auto element = page.in("head");
    page.lone("meta", {{"charset", "utf-8"}});
    page.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    // The page may load nothing at all; a browser that is asked to, refuses.
    const std::string policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
    page.lone("meta", {{"http-equiv", "Content-Security-Policy"},
                       {"content", head.pictures ? policy + "; img-src data:" : policy}});
    page.lone("meta", {{"name", "color-scheme"}, {"content", "light"}});
    page.lone("meta", {{"name", "generator"}, {"content", "attune " + head.attune}});
    page.element("title", head.title);
    const auto style = page.in("style");
    for (const std::string_view sheet : head.sheets) page.raw(sheet);
    page.raw(fmt::format("@page{{@bottom-left{{content:{}}}}}",
                         css_string(shortened(head.title, 60) + " \u00b7 attune " + head.attune)));
}

} // namespace attune::report
