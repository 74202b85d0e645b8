// SPDX-License-Identifier: Apache-2.0
#include <attune/read/instruction.hpp>

#include <attune/read/number.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace attune::read {

std::optional<Told> told_in(std::string_view cell) {
    const std::string_view first = trimmed(cell.substr(0, cell.find('+')));
    Instruction found;
    if (first == "away")
        found.caregiver = Act::away;
    else if (first != "still" && first != "free")
        return std::nullopt;
    while (cell.find('+') != std::string_view::npos) {
        cell.remove_prefix(cell.find('+') + 1);
        const auto channel = channel_named(trimmed(cell.substr(0, cell.find('+'))));
        if (!channel || first == "free") return std::nullopt;
        found.free.insert(*channel);
    }
    return Told{first == "free" ? std::nullopt : std::optional{found}};
}

bool is_still_face(std::string_view episode) {
    std::string word;
    for (const char sign : episode)
        word.push_back(sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign);
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.pop_back();
    while (!word.empty() && (word.back() == ' ' || word.back() == '-' || word.back() == '_')) word.pop_back();
    static constexpr std::array<std::string_view, 5> words{"still", "still-face", "still face", "still_face",
                                                           "stillface"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace attune::read
