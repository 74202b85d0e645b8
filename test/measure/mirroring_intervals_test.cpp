// SPDX-License-Identifier: Apache-2.0
// A mother and a child of 8 to 12 years, positive and negative feeling of both in 90 intervals of 2 s (Bodner
// et al. 2019, AttachmentData of the R package ConNEcT). The counts were made again from the table with forty
// lines of Python, from the definitions alone: runs of 1 are bouts; a positive and a negative one that begin
// together are one cue; its window ends 4 s after the held cue; the latest cue is credited.
#include <test/measure/support/measured_case.hpp>
#include <test/support/shared_file.hpp>

#include <attune/measure/mirrored.hpp>
#include <attune/measure/mirroring.hpp>
#include <attune/measure/share_answered.hpp>

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace attune;
using namespace attune::test;

namespace {

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::istringstream row{line};
    for (std::string cell; std::getline(row, cell, ',');) found.push_back(cell);
    return found;
}

/// The child's feelings as bids and the mother's as answers, on the face, one act for each interval.
std::string recording(const std::filesystem::path& table) {
    struct Column {
        std::size_t position;
        const char* act;
    };
    constexpr std::array columns{Column{0, "caregiver,answer,face,positive"},
                                 Column{1, "caregiver,answer,face,negative"},
                                 Column{4, "child,bid,face,positive"}, Column{5, "child,bid,face,negative"}};
    std::ifstream file{table};
    std::string rows = "resolution,,,,0,2\nepisode,all,,,0,180\n", line;
    std::getline(file, line);
    for (int second = 0; std::getline(file, line); second += 2) {
        const auto row = cells(line);
        for (const Column& column : columns)
            if (row.at(column.position) == "1")
                rows += std::string{column.act} + "," + std::to_string(second) + ","
                        + std::to_string(second + 2) + "\n";
    }
    return rows;
}

} // namespace

TEST_CASE("in a real session 11 of 19 bids are answered, and 5 of the 11 mirrored") {
    const auto table = shared_file("data/mother-child-intervals/AttachmentData.csv");
    if (!table) return;
    measure::Options options = without_shifts();
    options.reach = std::chrono::seconds{4}; // the coding has steps of 2 s
    const MeasuredCase session{recording(*table), options};
    CHECK(session.ledger.rows.size() == 20);
    const auto said = [&](const std::vector<measure::Result>& results, const char* measure,
                          const char* part) { return value_or_reason(the(results, measure, "all", part)); };
    CHECK(said(measure::share_answered(session.evidence()), "answered", "any") == "0.578947 = 11 of 19");
    CHECK(said(measure::mirroring(session.evidence()), "mirrored", "mirrored") == "0.454545 = 5 of 11");
}
