// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace attune::app {

/// What a checkpoint has to be of, so that going on from it ends in the same bytes.
struct CheckpointOf {
    std::string version;
    std::uint64_t seed;
    std::string population; ///< a fingerprint of the plan
    std::size_t tellings;   ///< of each dyad
    std::size_t caregivers; ///< of each telling
};

/// A text file with a line for each dyad that is done, in their order, after four lines that say what it is
/// of. It only ever grows, and each wave reaches the disk whole or as a beginning, so it can be read after
/// the program was killed at any moment: a last line without its end is taken back.
class Checkpoint {
public:
    /// Opens it, or makes it where there is none. Throws Failure where it is of something else (data),
    /// damaged (data), or can not be written (no_output).
    Checkpoint(std::filesystem::path path, const CheckpointOf& of);

    /// The dyads that were done before; to be taken once.
    std::vector<model::Development> take_done() { return std::move(done_); }
    /// Adds dyads that are done; they are safe from a kill when it returns.
    void add(std::span<const model::Development> more);

private:
    void read(const std::string& text, const std::string& heading);
    void write(const std::string& text);

    std::filesystem::path path_;
    std::size_t tellings_;
    std::size_t caregivers_;
    std::vector<model::Development> done_;
    std::size_t good_ = 0; ///< bytes
    std::ofstream file_;
};

} // namespace attune::app
