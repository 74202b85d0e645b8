// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace attune {

/// How long work speaks and is stopped. This base class is silent and never stops; a surface overrides it.
/// Called from one thread at a time.
class Progress {
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// How much is done, in [0, 1].
    virtual void at(double /*fraction*/) {}
    /// What is being done now.
    virtual void note(std::string_view /*what*/) {}
    /// Whether to stop at the next safe moment; the work then throws Stopped.
    virtual bool stop_wanted() const { return false; }
};

/// Thrown by work that was asked to stop through its Progress.
struct Stopped {};

} // namespace attune
