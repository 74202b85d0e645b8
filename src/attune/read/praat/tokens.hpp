// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::read::textgrid {

/// What counts in a text file of Praat's. `end` is the end of the file.
enum class Kind : std::uint8_t { number, text, flag, end };

/// How the closing quote of a text stands: `closed` as it should; `stray_quotes` where quotes inside the text
/// were not doubled; `open` where the file ends before it.
enum class Closing : std::uint8_t { closed, stray_quotes, open };

/// One number (`-0.5`), text (`"at mother"`) or flag (`<exists>`). What is written is a view into the file: a
/// number may turn out to be none ("--undefined--"), and quotes inside a text are still doubled.
struct Token {
    Kind kind = Kind::end;
    Closing closing = Closing::closed;
    std::string_view written; ///< of a text, what stands between the outer quotes
    std::size_t line = 1;     ///< where it begins; lines end with LF, CR LF or CR
};

/// The numbers, texts and flags of a file, in order; everything else (`xmin =`, `intervals [1]:`, comments
/// from `!` to the end of the line) is there for the human eye and passed over, as Praat itself does. So the
/// long and the short form are the same here. Whoever reads takes each token once: one pass over the file.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_{text} { ahead_ = next(); }

    /// The token that `take` will return.
    const Token& ahead() const { return ahead_; }
    Token take();

private:
    Token next();
    void pass_blanks();
    void pass_line();
    std::string_view word();
    Token quoted_text();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    Token ahead_;
};

} // namespace attune::read::textgrid
