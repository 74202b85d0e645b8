// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/consent.hpp>

#include <filesystem>
#include <optional>

namespace attune::app {

/// What attune keeps beside a recording: `session.eaf.consent.toml`, `session.eaf.derived.toml`, and for the
/// folder `attune-forgotten.log`.
std::filesystem::path consent_file(const std::filesystem::path& recording);
std::filesystem::path record_file(const std::filesystem::path& recording);
std::filesystem::path forgotten_log(const std::filesystem::path& recording);

/// The consent beside a recording; where the recording is a link and has none, the one beside what it leads
/// to. None: nobody wrote one down. Throws read::Unreadable where it can not be read.
std::optional<care::Consent> consent_beside(const std::filesystem::path& recording);

} // namespace attune::app
