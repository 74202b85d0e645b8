// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace attune::app {

/// How the program ends, as in sysexits.h. A script can tell its own mistake from a bad file and from ours.
enum class ExitCode {
    done = 0,
    usage = 64,       ///< the command line asks for something that does not exist
    data = 65,        ///< a file was found and can not be used
    no_input = 66,    ///< a file that was named can not be opened
    ours = 70,        ///< attune is wrong
    no_output = 73,   ///< a file that was asked for can not be written
    not_allowed = 77, ///< nobody agreed to that; attune consent says what was agreed to
    interrupted = 130 ///< Ctrl-C
};

/// A reason to end that the user can act on. The words say what, where, and what to do.
class Failure : public std::runtime_error {
public:
    Failure(ExitCode code, const std::string& words) : std::runtime_error{words}, code_{code} {}
    ExitCode code() const noexcept { return code_; }

private:
    ExitCode code_;
};

} // namespace attune::app
