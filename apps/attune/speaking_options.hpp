// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/speaker.hpp>

#include <string>

namespace attune::app {

class Command;
class Destination;

/// In which language attune speaks about the child, and by which name.
struct SpeakingRequest {
    std::string language = "en";
    report::Naming child;
};

/// "de|en": the languages that attune speaks, as help shows them.
std::string typed_languages();
/// Takes the code of one of them.
Destination language_into(std::string& language);
/// Takes she, he or they.
Destination pronoun_into(std::string& pronoun);

/// `request` must live as long as the command.
void add_speaking_options(Command& command, SpeakingRequest& request);

} // namespace attune::app
