// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/label.hpp>

#include <attune/read/number.hpp>

namespace attune::read::ethogram {

std::string label(std::string_view code, std::string_view modifiers) {
    std::string chosen;
    bool any = false;
    while (true) {
        const auto end = modifiers.find('|');
        const std::string_view modifier = trimmed(modifiers.substr(0, end));
        any = any || (!modifier.empty() && modifier != "None");
        chosen.append(modifier);
        if (end == std::string_view::npos) break;
        chosen.push_back('|');
        modifiers.remove_prefix(end + 1);
    }
    const std::string bare{trimmed(code)};
    return any ? bare + " [" + chosen + "]" : bare;
}

std::string_view track_of(std::string_view category) {
    return category.empty() || category == "Not defined" ? "behaviour" : category;
}

std::string_view person_of(std::string_view subject) {
    return subject == "No focal subject" ? std::string_view{} : subject;
}

} // namespace attune::read::ethogram
