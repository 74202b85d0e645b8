// SPDX-License-Identifier: Apache-2.0
#include <attune/report/sha256.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace attune::report {

std::string sha256(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_digest(&context, digest.size(), digest.data());
    std::string digits;
    for (const std::uint8_t byte : digest) digits += fmt::format("{:02x}", byte);
    return digits;
}

} // namespace attune::report
