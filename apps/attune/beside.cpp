// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/beside.hpp>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

fs::path with_ending(fs::path path, const char* ending) {
    return path += ending;
}

} // namespace

fs::path consent_file(const fs::path& recording) {
    return with_ending(recording, ".consent.toml");
}
fs::path record_file(const fs::path& recording) {
    return with_ending(recording, ".derived.toml");
}

fs::path forgotten_log(const fs::path& recording) {
    return recording.parent_path() / "attune-forgotten.log";
}

std::optional<care::Consent> consent_beside(const fs::path& recording) {
    std::error_code ignored;
    for (const fs::path& one : {recording, fs::weakly_canonical(recording, ignored)})
        if (const fs::path file = consent_file(one); fs::exists(file, ignored))
            return care::parse_consent(read::load(file.string()));
    return std::nullopt;
}

} // namespace attune::app
