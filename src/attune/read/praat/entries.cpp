// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/file.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/number.hpp>
#include <attune/read/praat/label.hpp>
#include <attune/read/praat/marks.hpp>

#include <fmt/format.h>

namespace attune::read::textgrid {
namespace {

constexpr std::string_view mend =
    "Open the file in Praat and save it again, or mend the script that wrote it.";
constexpr FindingKind damaged{Severity::error, "intervals and points that could not be read", mend};
constexpr FindingKind miscounted{Severity::warning, "tiers that say another number than they hold", mend};
constexpr FindingKind ends_early{Severity::error, "tiers that end early",
                                 "Take the file from its place of origin again."};
constexpr FindingKind padded{Severity::note, "tiers with padded labels", ""};
constexpr FindingKind rounded{Severity::note, "tiers with rounded borders", ""};

class Entries {
public:
    Entries(File& file, const Tier& tier) : file_{file}, tier_{tier}, marks_{file, tier} {}

    void read() {
        Tokens& tokens = file_.tokens;
        while (tokens.ahead().kind != Kind::end && !begins_tier(tokens.ahead())) {
            const Token first = tokens.take();
            if (first.kind == Kind::number)
                read_entry(first);
            else
                pass(first);
        }
        check_count();
        tell_small_matters();
    }

private:
    void pass(const Token& stray) {
        if (stray.closing == Closing::open) return file_.tell_cut_off(tier_.name);
        file_.findings.add(
            damaged, stray.line,
            fmt::format("\"{}\" stands where a time should; left out", in_one_line(stray.written)),
            tier_.name);
    }

    /// An interval or point whose first number was taken.
    void read_entry(const Token& first) {
        Tokens& tokens = file_.tokens;
        ++count_;
        Token second = first;
        if (tier_.shape == Shape::intervals) {
            if (tokens.ahead().kind != Kind::number) {
                leave_out(first, "has one time where two belong");
                if (tokens.ahead().kind == Kind::text && !begins_tier(tokens.ahead())) tokens.take();
                return;
            }
            second = tokens.take();
        }
        if (tokens.ahead().kind != Kind::text) return leave_out(first, "has no label");
        const Token label = tokens.take();
        if (label.closing == Closing::open) return file_.tell_cut_off(tier_.name);
        add(first, second, label);
    }

    void leave_out(const Token& first, std::string_view because) {
        if (file_.tokens.ahead().kind == Kind::end) return file_.tell_cut_off(tier_.name);
        file_.findings.add(damaged, first.line,
                           fmt::format("{} {} {}; left out", tier_.word(), count_, because), tier_.name);
    }

    void add(const Token& first, const Token& second, const Token& label) {
        const auto onset = time_in(first.written, {});
        const auto offset = time_in(second.written, {});
        if (!onset || !offset) {
            file_.findings.add(damaged, first.line,
                               fmt::format("{} in {} {} is no time; left out",
                                           quoted((onset ? second : first).written), tier_.word(), count_),
                               tier_.name);
            return;
        }
        std::string code = file_.text(label, tier_.name);
        if (take_padding_off(code)) ++padded_;
        if (tier_.shape == Shape::points || !code.empty())
            marks_.add({count_, first.line, *onset, *offset, std::move(code)});
    }

    void check_count() {
        if (file_.is_cut_off) return;
        const auto said = whole_number(tier_.count);
        if (said && *said >= 0 && static_cast<std::size_t>(*said) == count_) return;
        const bool ends =
            file_.tokens.ahead().kind == Kind::end && said && *said > static_cast<std::int64_t>(count_);
        if (ends)
            file_.findings.add(ends_early, file_.tokens.ahead().line,
                               fmt::format("the file ends after {} of {} {}s; what is there is read", count_,
                                           *said, tier_.word()),
                               tier_.name);
        else
            file_.findings.add(miscounted, tier_.line,
                               miscount(tier_.count, tier_.shape == Shape::intervals
                                                         ? counted(count_, "interval is", "intervals are")
                                                         : counted(count_, "point is", "points are")),
                               tier_.name);
    }

    void tell_small_matters() {
        if (padded_ > 0)
            file_.findings.add(padded, tier_.line, "some of its labels have blanks around them; read without",
                               tier_.name);
        if (marks_.joined() > 0)
            file_.findings.add(rounded, tier_.line,
                               fmt::format("{} of neighbours a microsecond apart or less; read as one",
                                           counted(marks_.joined(), "border", "borders")),
                               tier_.name);
    }

    File& file_;
    const Tier& tier_;
    Marks marks_;
    std::size_t count_ = 0;
    std::size_t padded_ = 0;
};

} // namespace

void read_entries(File& file, const Tier& tier) {
    Entries{file, tier}.read();
}

} // namespace attune::read::textgrid
