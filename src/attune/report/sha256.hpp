// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace attune::report {

/// The SHA-256 fingerprint of `bytes` (FIPS 180-4) as 64 hexadecimal digits: what `sha256sum` prints. It says
/// later which file an account was made from.
std::string sha256(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();

    void add(std::string_view bytes);
    /// Of all bytes so far; to be called once.
    std::string digits();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace attune::report
