// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/marks.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/clock.hpp>
#include <attune/read/cost.hpp>
#include <attune/read/mark_words.hpp>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

/// The type of the tiers on which attune writes instants (write/elan.hpp).
constexpr std::string_view instants_type = "attune instants";

const FindingKind no_length{Severity::note, "annotations without length", ""};
const FindingKind reversed{Severity::warning, "annotations that end before they begin",
                           "Correct their ends in ELAN."};

} // namespace

void Marks::add(const Annotation& annotation, std::string_view label, Duration onset, Duration offset) {
    const bool is_instant = tier_.type == instants_type && offset > onset;
    if (is_instant) offset = onset; // it has a length so that ELAN shows it
    const std::size_t codes = track_.codes.size();
    Mark mark{Instant{onset}, Instant{offset}, code(label), Extent::stretch, annotation.id};
    take_room(file_, cost_of_mark(annotation.id) + (track_.codes.size() > codes ? cost_of_code(label) : 0),
              tier_, annotation);
    if (offset == onset) {
        mark.extent = Extent::instant;
        if (!is_instant)
            file_.findings.add(no_length, file_.place(annotation.position, &tier_, annotation.id),
                               ends_at_once(onset));
    }
    if (offset < onset) {
        mark.extent = Extent::open;
        mark.offset = mark.onset;
        file_.findings.add(reversed, file_.place(annotation.position, &tier_, annotation.id),
                           ends_before_onset(onset, offset));
    }
    track_.marks.push_back(std::move(mark));
}

void Marks::leave_out(const FindingKind& kind, const Annotation& annotation, std::string what) {
    file_.findings.add(kind, file_.place(annotation.position, &tier_, annotation.id), std::move(what));
}

CodeIndex Marks::code(std::string_view label) {
    const std::string_view bare = unpadded(label);
    if (bare.size() != label.size()) ++tier_.padded;
    const bool is_last = last_ && track_.codes[static_cast<std::size_t>(*last_)].label == bare;
    if (!is_last) last_ = track_.code(std::string{bare});
    return *last_;
}

} // namespace attune::read::eaf
