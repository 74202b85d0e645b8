// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>
#include <attune/timeline/stretches.hpp>

#include <optional>

namespace attune::read {

/// When one person's channels could be seen that were told from signals: while none of the signals that tell
/// a channel was missing, and, where a rule says what counts (a face that was found), while that holds too.
class SignalCoverage {
public:
    /// An act on `channel` was looked for; its signals were there during `seen`.
    void told(Channel channel, const Stretches& seen);
    /// A rule says that these channels count while its conditions hold.
    void counts(ChannelSet channels, const Stretches& while_held);

    /// None for a channel that was not told from signals.
    std::optional<Stretches> operator[](Channel channel) const;

private:
    ByChannel<std::optional<Stretches>> seen_;
    ByChannel<std::optional<Stretches>> counting_;
};

} // namespace attune::read
