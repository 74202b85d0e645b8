// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/elan/file.hpp>

#include <optional>
#include <string_view>

namespace attune::read::eaf {

/// Makes the marks of one tier.
class Marks {
public:
    Marks(File& file, Tier& tier) : file_{file}, tier_{tier}, track_{file.coding.tracks[tier.track]} {}

    /// An annotation with its label and its two times. Equal times make an instant; an end
    /// before the onset is left open.
    void add(const Annotation& annotation, std::string_view label, Duration onset, Duration offset);

    /// One that has no place in time: a finding, no mark.
    void leave_out(const FindingKind& kind, const Annotation& annotation, std::string what);

private:
    CodeIndex code(std::string_view label);

    File& file_;
    Tier& tier_;
    CodedTrack& track_;
    std::optional<CodeIndex> last_;
};

} // namespace attune::read::eaf
