// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/partner.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// A file that went into an account: its bare name, never a path, its size and its SHA-256 fingerprint.
struct SourceFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256;

    bool operator==(const SourceFile&) const = default;
};

SourceFile source_file(std::string name, std::string_view bytes);

/// The codebook that said what the codes mean.
struct UsedCodebook {
    std::string name;
    std::string version;
    std::string source;   ///< where the scheme is described
    std::string inherits; ///< name of the built-in codebook it falls back on; empty: none
    SourceFile file;      ///< of a built-in codebook: its text
    bool built_in = false;

    bool operator==(const UsedCodebook&) const = default;
};

enum class Weight { note, warning, error };

std::string_view name(Weight weight);

/// Something that was found while the file was read, in words.
struct Noticed {
    Weight weight = Weight::note;
    std::string where;
    std::string what;
    std::string remedy; ///< empty: nothing needs doing

    bool operator==(const Noticed&) const = default;
};

/// Where an account comes from: enough to make it again, and to see that it is the same.
struct Provenance {
    std::string attune;                   ///< version of the program
    SourceFile recording;                 ///< the file that was read
    std::string format;                   ///< identifier of the reader: "elan"
    std::string in_words;                 ///< "ELAN annotation file (.eaf)"
    std::optional<UsedCodebook> codebook; ///< none: the file itself says what its codes mean
    std::optional<SourceFile> episodes;   ///< tables that were given beside the recording
    std::optional<SourceFile> coverage;
    std::string coder;     ///< who coded it, as somebody says; empty: nobody does
    std::string agreement; ///< with a second coder, in the words of whoever compared; empty: not known
    std::string zero;      ///< how the import found zero
    std::optional<SourceFile> second_recording; ///< of a second coder, and what says what its codes mean
    std::optional<UsedCodebook> second_codebook;
    std::vector<Medium> media;
    ByPartner<Person> people;
    std::vector<Noticed> findings;
    std::string made_for = "team"; ///< for whom what is made of this is: "team", "researchers", "audience"
    bool named = true;             ///< whether people and files are called as in the source
};

} // namespace attune::report
