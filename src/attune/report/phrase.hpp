// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/speaker.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace attune::report {

/// The words that stand for the `{placeholders}` of `pattern` in `text`: the opposite of `filled`. Each is as
/// short as it can be; none where `text` is not of this pattern.
std::optional<Words> taken_from(std::string_view text, std::string_view pattern);

/// The key of the message under `section` that an English text is, or that it is made from; none where it is
/// of none. Of several, the one that says most of it.
std::optional<std::string> key_of(std::string_view section, std::string_view english);

/// What a layer below says in English, in the language of the page: why a number is not told, how an interval
/// was made, what something is measured in. It is the message of its `key_of`. Numbers in it have the decimal
/// sign of the language; other words are messages under `inner` where they are among them, and else names,
/// which stay.
///
/// English is what it was. What no language knows stays as it is: check_phrases.py holds the messages and the
/// code together, so that there is nothing of the kind.
std::string phrase(const Speaker& speaker, std::string_view section, std::string_view english,
                   std::initializer_list<std::string_view> inner = {});

/// Why there is no number: "3 complete cues; at least 5 are needed".
std::string why_words(const Speaker& speaker, std::string_view because);
/// What a number is of: "after bid: joins", with arrows for "->".
std::string part_words(const Speaker& speaker, std::string_view part);
/// "gaze", and "gaze, voice and touch"; the latter empty for none.
std::string channel_words(const Speaker& speaker, Channel channel);
std::string channel_words(const Speaker& speaker, ChannelSet channels);

} // namespace attune::report
