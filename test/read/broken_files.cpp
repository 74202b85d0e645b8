// SPDX-License-Identifier: Apache-2.0
#include <test/read/broken_files.hpp>

#include <attune/read/finding.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace attune::test {
namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string what_is_told(const fs::path& path,
                         read::Coding (*reader)(const read::Document&, const read::ReadOptions&),
                         const read::ReadOptions& options) {
    try {
        return told(reader(read::load(path.string()), options));
    } catch (const read::Unreadable& refused) {
        return std::string{"refused "} + refused.what() + "\n";
    }
}

std::string text_of(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return text.str();
}

} // namespace

std::string told(const read::Coding& coding) {
    std::size_t marks = 0;
    std::size_t open = 0;
    for (const read::CodedTrack& track : coding.tracks) {
        marks += track.marks.size();
        open += static_cast<std::size_t>(
            std::count_if(track.marks.begin(), track.marks.end(),
                          [](const read::Mark& m) { return m.extent == read::Extent::open; }));
    }
    std::string text =
        "read " + counted(coding.people.size(), "person", "people") + ", "
        + counted(coding.tracks.size(), "track", "tracks") + ", " + counted(marks, "mark", "marks")
        + (open > 0 ? " (" + std::to_string(open) + " open)" : "") + ", "
        + counted(coding.signals.size(), "signal", "signals") + ", "
        + counted(coding.episodes.size(), "episode", "episodes") + ", "
        + counted(coding.coverage.size(), "stretch of coverage", "stretches of coverage") + "\n";
    static constexpr std::array severities{"note ", "warning ", "error "};
    for (const read::Finding& finding : coding.findings) {
        text += severities[static_cast<std::size_t>(finding.severity)] + words(finding.place) + ": "
                + finding.what + "\n";
        if (!finding.remedy.empty()) text += "    " + finding.remedy + "\n";
    }
    return text;
}

void check_broken_files(std::string_view format,
                        read::Coding (*reader)(const read::Document&, const read::ReadOptions&),
                        const read::ReadOptions& options) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{fs::path{"test/broken"} / format})
        if (entry.path().extension() != ".expected") files.push_back(entry.path());
    REQUIRE(!files.empty());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        CAPTURE(file.string());
        const std::string what = what_is_told(file, reader, options);
        const fs::path beside{file.string() + ".expected"};
        if (std::getenv("ATTUNE_ACCEPT") != nullptr) std::ofstream{beside} << what;
        CHECK(what == text_of(beside));
    }
}

} // namespace attune::test
