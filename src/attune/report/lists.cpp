// SPDX-License-Identifier: Apache-2.0
#include <attune/report/lists.hpp>

#include <attune/report/break_columns.hpp>
#include <attune/report/circle_columns.hpp>
#include <attune/report/contradiction_columns.hpp>
#include <attune/report/descriptive_columns.hpp>
#include <attune/report/inconsolable_columns.hpp>
#include <attune/report/ledger_columns.hpp>
#include <attune/report/not_now_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using measure::Account;

/// A list with these columns; `size` counts its rows in an account.
template <typename Entry, std::span<const Column<Entry>> (*Columns)(), std::size_t (*Size)(const Account&)>
constexpr List list(std::string_view name) {
    return {name,
            [](const Sink& sink, const Account& account) {
                sink(csv_heading(Columns()));
                for (std::size_t i = 0; i < Size(account); ++i) sink(csv_row(Columns(), Entry{account, i}));
            },
            [](JsonWriter& json, const Account& account) {
                for (std::size_t i = 0; i < Size(account); ++i) {
                    json.begin_object(JsonWriter::Layout::one_line);
                    json.members(Columns(), Entry{account, i});
                    json.end_object();
                }
            }};
}

std::size_t cues(const Account& account) {
    return account.ledger.rows.size();
}
std::size_t breaks(const Account& account) {
    return account.breaks.size();
}
std::size_t not_nows(const Account& account) {
    return account.not_nows.size();
}

std::size_t circle_moments(const Account& account) {
    return account.circle_moments.size();
}

std::size_t inconsolable_stretches(const Account& account) {
    return account.inconsolable_stretches.size();
}

std::size_t contradictions(const Account& account) {
    return account.contradictory.intervals().size();
}

std::size_t descriptives(const Account& account) {
    return account.descriptives.size();
}

constexpr std::array all{
    list<LedgerEntry, ledger_columns, cues>("ledger"),
    list<BreakEntry, break_columns, breaks>("breaks"),
    list<NotNowEntry, not_now_columns, not_nows>("not_nows"),
    list<CircleEntry, circle_columns, circle_moments>("circle_moments"),
    list<InconsolableEntry, inconsolable_columns, inconsolable_stretches>("inconsolable"),
    list<ContradictionEntry, contradiction_columns, contradictions>("contradictions"),
    list<DescriptiveEntry, descriptive_columns, descriptives>("descriptives")};

} // namespace

std::span<const List> lists() {
    return all;
}

} // namespace attune::report
