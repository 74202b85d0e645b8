// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/code_words.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

std::string words(const std::string& person, const Meaning& meaning) {
    std::string said =
        person.empty() ? std::string{name(meaning.act)} : fmt::format("{}: {}", person, name(meaning.act));
    if (meaning.act == Act::distraction || meaning.act == Act::object) return said;
    said += fmt::format(" on {}", name(meaning.channel));
    if (meaning.valence != Valence::neutral) said += fmt::format(", {}", name(meaning.valence));
    return said;
}

} // namespace

std::string words(const read::CodeMapping& code, const Code& label) {
    if (code.as == read::CodeMapping::As::own) return words(code.person, *label.meaning);
    if (code.senses == nullptr) return {};
    std::string said;
    for (const read::Sense& sense : *code.senses) {
        said += said.empty() ? "" : "; ";
        switch (sense.says) {
        case read::Sense::Says::act:
            said += words(sense.person.empty() ? code.person : sense.person, sense.meaning);
            break;
        case read::Sense::Says::covered: said += "was coded"; break;
        case read::Sense::Says::not_covered: said += "could not be coded"; break;
        case read::Sense::Says::undecided: said += "?"; break;
        case read::Sense::Says::nothing: said += sense.why; break;
        }
    }
    return said;
}

std::string act_words(const read::CodeMapping& code) {
    if (code.senses == nullptr) return {};
    std::string said;
    for (const read::Sense& sense : *code.senses) {
        said += said.empty() ? "" : " and ";
        switch (sense.says) {
        case read::Sense::Says::act: said += name(sense.meaning.act); break;
        case read::Sense::Says::covered: said += "seen"; break;
        case read::Sense::Says::not_covered: said += "not seen"; break;
        case read::Sense::Says::undecided: said += "?"; break;
        case read::Sense::Says::nothing: said += "left out"; break;
        }
    }
    return said;
}

} // namespace attune::app
