// SPDX-License-Identifier: Apache-2.0
// Files of many programs, as people keep them: each is a timeline with findings, or one clear refusal.
#include <attune/read/interpret.hpp>

#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace attune;
using namespace attune::read;

namespace {

std::vector<std::filesystem::path> files_under(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool is_sentence(const std::string& text) {
    return text.size() > 3 && text.find_first_not_of(" \n") == 0 && text.find('\n') == std::string::npos;
}

void check_refusal(const Unreadable& refusal, const Document& document) {
    CHECK(refusal.place().file == document.name);
    CHECK(is_sentence(refusal.expected()));
    CHECK(is_sentence(refusal.found()));
    CHECK(is_sentence(refusal.remedy()));
}

void check_findings(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        CHECK(!finding.place.file.empty());
        CHECK(is_sentence(finding.what));
        CHECK((finding.remedy.empty() || is_sentence(finding.remedy)));
    }
}

/// Whether the document was read. What was read has something in it, or an error says that it has not.
bool is_read(const Document& document, std::string_view format) {
    CAPTURE(format);
    try {
        const Coding coding = read::read(document, format, {});
        const Reading reading = interpret(coding, {});
        check_findings(reading.findings);
        const bool is_empty = coding.tracks.empty() && coding.signals.empty() && coding.episodes.empty();
        CHECK((!is_empty || !coding.findings.empty()));
        CHECK(reading.timeline.name() == coding.name);
        return true;
    } catch (const Unreadable& refusal) {
        check_refusal(refusal, document);
        return false;
    }
}

} // namespace

TEST_CASE("every sample file is a timeline with findings, or one clear refusal") {
    const auto samples = test::shared_file("data/samples");
    if (!samples) return;
    const auto files = files_under(*samples);
    CHECK(files.size() > 50);
    for (const std::filesystem::path& path : files) {
        CAPTURE(path.string());
        const Document document = load(path.string());
        is_read(document, "");
        for (const Proposal& proposal : propose(document)) {
            CHECK(is_sentence(proposal.because));
            is_read(document, proposal.format);
        }
    }
}

TEST_CASE("a sample in a format that declares itself is read as it") {
    const auto samples = test::shared_file("data/samples");
    if (!samples) return;
    constexpr std::array declared{std::pair{".eaf", "elan"}, std::pair{".opf", "datavyu"},
                                  std::pair{".its", "lena"}, std::pair{".TextGrid", "praat"}};
    for (const std::filesystem::path& path : files_under(*samples))
        for (const auto& [extension, format] : declared) {
            if (path.extension() != extension) continue;
            CAPTURE(path.string());
            const Document document = load(path.string());
            REQUIRE(!propose(document).empty());
            CHECK(propose(document).front().format == format);
            CHECK(is_read(document, ""));
        }
}

TEST_CASE("a sample in a format that attune does not know is refused with those that it knows") {
    const auto samples = test::shared_file("data/samples");
    if (!samples) return;
    for (const std::filesystem::path& path : files_under(*samples)) {
        CAPTURE(path.string());
        const Document document = load(path.string());
        if (!propose(document).empty()) continue;
        try {
            (void)read::read(document, "", {});
            FAIL("a file that no format fits was read");
        } catch (const Unreadable& refusal) {
            for (const Format& format : formats())
                CHECK(refusal.expected().find(format.identifier) != std::string::npos);
        }
    }
}
