// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/dyad_list.hpp>

#include <attune/read/document.hpp>
#include <attune/read/finding.hpp>
#include <attune/read/side_table.hpp>

#include <algorithm>

namespace attune::app {
namespace {

std::string beside(const std::filesystem::path& list, std::string_view named) {
    return (list.parent_path() / std::filesystem::path{named}).string();
}

/// A built-in codebook has no extension.
std::string codebook(const std::filesystem::path& list, std::string_view named) {
    return std::filesystem::path{named}.has_extension() ? beside(list, named) : std::string{named};
}

} // namespace

std::vector<ListedDyad> dyad_list(const std::filesystem::path& list) {
    const read::Document document = read::load(list.string());
    read::SideTable table{document, {"file"}};
    std::vector<ListedDyad> all;
    while (table.next()) {
        const std::string_view file = table["file"];
        if (file.empty()) table.refuse("a recording in the column file", "", "Write the path of one.");
        const std::string name{table["dyad"].empty() ? file : table["dyad"]};
        auto dyad =
            std::find_if(all.begin(), all.end(), [&](const ListedDyad& one) { return one.name == name; });
        if (dyad == all.end()) dyad = all.insert(all.end(), {name, {}});
        dyad->recordings.push_back({beside(list, file), std::string{table["child"]},
                                    std::string{table["caregiver"]}, codebook(list, table["codebook"])});
    }
    if (all.empty())
        throw read::Unreadable{{document.name, {}, {}, {}, {}},
                               "a row for each recording",
                               "none",
                               "Write one: file,dyad, and below it visit1.eaf,family 1."};
    return all;
}

} // namespace attune::app
