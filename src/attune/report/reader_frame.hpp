// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace attune::report {

/// What is different from one reader's page to the next.
struct ReaderPage {
    std::string_view kind; ///< "clinician", "parent": the class of its body
    std::string title;
};

/// A whole page in the speaker's language around what `write_body` writes. No script, nothing loaded.
std::string reader_page(const Speaker& speaker, const Provenance& provenance, const ReaderPage& which,
                        const std::function<void(Markup&)>& write_body);

/// What a page of this kind is for, what it is not, how much it rests on, which coding and window, that the
/// coder and the agreement are not known, and which program made it.
void write_foot(Markup& page, const measure::Account& account, const Provenance& provenance,
                const Speaker& speaker, std::string_view kind);

} // namespace attune::report
