// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <string>
#include <string_view>

namespace attune::test {

/// The account of a small recording written into a test, in the rows of attune's plain table:
/// `person,act,channel,valence,onset_s,offset_s`; `episode,NAME,INSTRUCTION,,0,30` and
/// `coverage,child,CHANNEL or *,,0,60` and `distraction,KIND,,,0,30` say what their names say.
struct Written {
    std::string rows;
    ByPartner<std::string> ids{"CHI", "MOT"};
    std::string name = "written";
    measure::Options options{.shifts = 200, .threads = 1};
};

measure::Account account_of(const Written& written);

/// How often `part` occurs in `text`.
std::size_t count(std::string_view text, std::string_view part);

/// A session of 140 s with a still face, a gap in the coverage, and breaks of every kind.
extern const std::string_view session;

} // namespace attune::test
