// SPDX-License-Identifier: Apache-2.0
#include <attune/report/who_words.hpp>

#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

/// "caregiver-2", of an id that is a role.
std::string numbered(const Speaker& speaker, const std::string& role, const std::string& id) {
    const auto hyphen = id.find('-');
    if (hyphen == std::string::npos) return role;
    return speaker.words("who.numbered", {{"role", role}, {"n", id.substr(hyphen + 1)}});
}

} // namespace

std::string role_words(const Speaker& speaker, Partner partner) {
    return speaker.words("who." + std::string{name(partner)});
}

std::string called(const Speaker& speaker, const std::string& id, Partner partner) {
    if (!is_called_by_role(id, partner)) return id;
    return numbered(speaker, role_words(speaker, partner), id);
}

std::string called_briefly(const Speaker& speaker, const std::string& id, Partner partner) {
    constexpr std::size_t most = 8;
    if (!is_called_by_role(id, partner)) return shortened(id, most);
    return numbered(speaker, brief_role(speaker, partner), id);
}

std::string brief_role(const Speaker& speaker, Partner partner) {
    return speaker.words("who.short." + std::string{name(partner)});
}

std::string spoken(const Speaker& speaker, const std::string& id, std::string_view form) {
    return is_called_by_role(id, Partner::caregiver) ? speaker.words("who." + std::string{form}) : id;
}

} // namespace attune::report
