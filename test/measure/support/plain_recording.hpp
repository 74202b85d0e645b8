// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace attune::test {

/// A recording from lines of attune's own table, without the layer that reads files:
///
///     person,act,channel,valence,onset_s,offset_s      (this line may be left out)
///     episode,play,,,0,30                              episode,still,still+touch,,30,60
///     coverage,child,*,,0,60                           coverage,caregiver,voice,,0,60
///     child,bid,voice,positive,10,10.3                 caregiver:ANN,answer,gaze,,11,
///     context,distraction,,,14,19,kind=telephone       child,bid,voice,,10,,to=ANN
///     length,,,,0,60                                   resolution,,,,0,0.04
///     person,child,gaze+face,,,                        coverage,caregiver,touch,,,
///
/// An empty offset is an instant; coverage without times is never. A person's channels are those not
/// available. `kind=`, `to=`, `phase=`, `marked=yes` and `imitates=yes` may follow. An episode named `still`
/// counts as instructed, as the plain reader takes it. `*` are the channels on which the person has acts;
/// all, where it has none. There are always a child and a caregiver. Acts that overlap are laid on several
/// tracks. Throws std::runtime_error with a line that is not understood.
Timeline plain_recording(std::string_view text);

/// The same from a file.
Timeline plain_recording_in(const std::filesystem::path& path);

/// "12.5" as an exact length.
Duration exact_seconds(std::string_view text);

} // namespace attune::test
