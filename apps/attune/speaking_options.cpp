// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/speaking_options.hpp>

#include <apps/attune/command.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace attune::app {

std::string typed_languages() {
    return fmt::format("{}", fmt::join(report::Messages::languages(), "|"));
}

Destination language_into(std::string& into) {
    return Destination{[&into](std::string_view text) {
        const std::vector<std::string> known = report::Messages::languages();
        if (std::find(known.begin(), known.end(), text) == known.end())
            throw Destination::Unfit{fmt::format("one of {}", fmt::join(known, ", "))};
        into = text;
    }};
}

Destination pronoun_into(std::string& into) {
    return Destination{[&into](std::string_view text) {
        if (text != "she" && text != "he" && text != "they") throw Destination::Unfit{"she, he or they"};
        into = text;
    }};
}

void add_speaking_options(Command& command, SpeakingRequest& request) {
    command.group("The words")
        .option("--language", typed_languages(), language_into(request.language), "of the sentences (en)")
        .option("--child-name", "NAME", request.child.name, "what they call the child (your child)")
        .option("--pronoun", "she|he|they", pronoun_into(request.child.pronoun),
                "of the child; without one the name is said again");
}

} // namespace attune::app
