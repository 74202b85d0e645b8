// SPDX-License-Identifier: Apache-2.0
#include <attune/read/namesakes.hpp>

#include <map>
#include <string>

#include <fmt/format.h>

namespace attune::read {
namespace {

const FindingKind alike{
    Severity::warning, "people whose names look alike",
    "If they are one person, write the name in one way in the program that wrote the file."};

// Letters and figures in small letters; other alphabets as they are.
std::string core(const std::string& id) {
    std::string kept;
    for (const char letter : id) {
        if (letter >= 'A' && letter <= 'Z')
            kept.push_back(static_cast<char>(letter - 'A' + 'a'));
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
                 || static_cast<unsigned char>(letter) >= 0x80)
            kept.push_back(letter);
    }
    return kept;
}

} // namespace

void namesakes(const std::vector<Person>& people, FindingLog& findings) {
    std::map<std::string, const std::string*> known;
    for (const Person& person : people) {
        const std::string written = core(person.id);
        const auto [found, is_new] = known.try_emplace(written, &person.id);
        if (!is_new && !written.empty())
            findings.add(alike, findings.place(),
                         fmt::format("{} and {} differ only in how they are written; read as two people",
                                     quoted(*found->second), quoted(person.id)));
    }
}

} // namespace attune::read
