// SPDX-License-Identifier: Apache-2.0
#include <attune/report/sha256.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace attune::report {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : state_{std::make_unique<State>()} {
    sha256_init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::digits() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_digest(&state_->context, digest.size(), digest.data());
    std::string digits;
    for (const std::uint8_t byte : digest) digits += fmt::format("{:02x}", byte);
    return digits;
}

std::string sha256(std::string_view bytes) {
    Sha256 fingerprint;
    fingerprint.add(bytes);
    return fingerprint.digits();
}

} // namespace attune::report
