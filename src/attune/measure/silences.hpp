// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/measure/circle.hpp>

#include <vector>

namespace attune::measure {

/// The null `shuffled_gaps`: per channel of the caregiver, the silences before, between and after the acts
/// change places, the acts keep their order and length. Acts that overlap on one channel stay together.
/// Channels are shuffled apart from each other, so the caregiver's coordination of channels is broken too.
class Silences {
public:
    Silences(const Observation& seen, std::size_t episode);

    /// Where the answers begin in one random recording; written into `answers`, by position.
    void shuffle(chance::Stream& stream, std::vector<AnswerOnset>& answers) const;

private:
    /// A stretch of activity on the channel, and when in it the answers begin.
    struct Active {
        Position length;
        std::vector<Position> answers;
    };
    struct OneChannel {
        Channel channel;
        std::vector<Position> gaps; // one more than there are active stretches
        std::vector<Active> active;
    };

    std::vector<OneChannel> channels_;
};

} // namespace attune::measure
