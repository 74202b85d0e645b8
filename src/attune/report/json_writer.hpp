// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/column.hpp>
#include <attune/timeline/sink.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::report {

/// Writes JSON from beginning to end, in the order in which it is told, so that the same account is the same
/// bytes. Attune reads JSON with a library; writing it, with the digits that the CSV tables have, is this one
/// class.
class JsonWriter {
public:
    /// How the members of an object or list are laid out: each on its own line, or all on one.
    enum class Layout { lines, one_line };

    /// Keeps the text until it is taken.
    JsonWriter() = default;
    /// Hands it on instead, in pieces of some tens of kilobytes.
    explicit JsonWriter(Sink sink) : sink_{std::move(sink)} {}

    /// What comes next belongs to `key`. Only inside an object, before each value.
    JsonWriter& key(std::string_view key);

    void begin_object(Layout layout = Layout::lines) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_list(Layout layout = Layout::lines) { begin('[', layout); }
    void end_list() { end(']'); }
    void value(const Cell& cell);

    void member(std::string_view name, const Cell& cell) { key(name).value(cell); }
    /// The value, or null and in `<name>_because` the reason why there is none.
    void member_or_reason(std::string_view name, const Cell& cell, std::string_view because);

    /// The members of a row of a table, by the names of its columns.
    template <typename Columns, typename Of>
    void members(const Columns& columns, const Of& of) {
        for (const auto& column : columns) member(column.name, column.read(of));
    }

    /// Everything, with a line end. To be called once, when all that was begun has ended.
    std::string take();
    /// Hands on the rest, with a line end: likewise.
    void finish();

private:
    struct Open {
        Layout layout;
        bool empty = true;
    };

    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate();
    void new_line();

    Sink sink_; // or none
    std::string text_;
    std::vector<Open> open_;
    bool after_key_ = false;
};

} // namespace attune::report
