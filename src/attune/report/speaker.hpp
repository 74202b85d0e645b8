// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/messages.hpp>
#include <attune/timeline/channel.hpp>
#include <attune/timeline/interval.hpp>
#include <attune/timeline/person.hpp>

#include <string>
#include <string_view>

namespace attune::report {

/// What somebody wants the child to be called on a page. Nothing is guessed from an id: without a name it is
/// "your child", and without a pronoun the name is said again.
struct Naming {
    std::string name;
    std::string pronoun; ///< "she", "he", "they"; empty: not said

    /// As the recording says, in the covariates `name` and `pronoun`.
    static Naming of(const Person& child);
};

/// Says the sentences of one language about one child, to the caregiver.
class Speaker {
public:
    Speaker(const Messages& messages, const Naming& naming);
    /// Of nobody's child, in English: the language of the terminal and the JSON.
    static const Speaker& english();

    /// A sentence with its words in place and a capital at its beginning.
    std::string say(std::string_view key, const Words& more = {}) const;
    /// The same for what is no sentence: a heading, a cell, a part of one. Nothing becomes a capital.
    std::string words(std::string_view key, const Words& more = {}) const;
    /// "1 recording", "3 recordings": `words` of key.one or key.many, with `{n}`.
    std::string counted(std::string_view key, std::size_t n, Words more = {}) const;
    /// "a look, the voice and touch": the members of `kind`, "signal" or "answer" in a sentence,
    /// "signal_in_table" or "answer_in_table" without one. With `last` "either": "a look or touch".
    std::string listed(std::string_view kind, ChannelSet channels, std::string_view last = "last") const;
    /// A number in words with this language's decimal sign: "0,84 s".
    std::string number(std::string words) const;
    /// "0:35,2-0:41,0", with an en dash.
    std::string number_range(const Interval& time) const;
    std::string number_range(Instant from, Instant to) const;
    const std::string& language() const { return messages_.language(); }
    const Messages& messages() const { return messages_; }

private:
    const Messages& messages_;
    Words child_;
};

} // namespace attune::report
