// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <attune/read/finding_log.hpp>
#include <attune/read/json_signs.hpp>
#include <attune/read/line_count.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace attune::read {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 100;

// What the library says of a fault: "... - unexpected ']'; expected string literal", "... - invalid literal;
// last read: 'x'", "number overflow parsing '1e999'".
struct Complaint {
    std::string_view expected = "JSON";
    std::string_view why;

    explicit Complaint(std::string_view words) : why{words} {
        if (const auto begin = why.find("] "); begin != why.npos) why.remove_prefix(begin + 2);
        if (const auto begin = why.find(" - "); begin != why.npos) why.remove_prefix(begin + 3);
        constexpr std::string_view before_expected = "; expected ";
        if (const auto begin = why.rfind(before_expected); begin != why.npos) {
            expected = why.substr(begin + before_expected.size());
            why = why.substr(0, begin);
        }
        why = why.substr(0, why.find("; last read: "));
    }
    bool is_of_a_sign() const { return why.starts_with("unexpected '"); }
    bool is_of_a_whole_token() const {
        return why.starts_with("unexpected ") && why != "unexpected end of input";
    }
};

// Passes on what the library meets, with its place.
class Passing : public json::json_sax_t {
public:
    Passing(std::string_view text, const std::string& file, std::size_t longest, JsonVisitor& visitor)
        : signs{text, longest}, text_{text}, file_{file}, longest_{longest}, visitor_{visitor} {}

    JsonSigns signs;

    bool null() override { return pass(JsonKind::word, null_as_written()); }
    bool boolean(bool value) override { return pass(JsonKind::word, value ? "true" : "false"); }
    bool number_integer(json::number_integer_t value) override { return pass_number(std::to_string(value)); }
    bool number_unsigned(json::number_unsigned_t value) override {
        return pass_number(std::to_string(value));
    }
    bool number_float(json::number_float_t /*value*/, const std::string& written) override {
        return pass_number(written);
    }
    bool string(std::string& value) override { return pass(JsonKind::text, value); }
    bool binary(json::binary_t& /*value*/) override { return true; } // not in texts
    bool key(std::string& name) override {
        path_.rename(name);
        return go_on();
    }
    bool start_object(std::size_t /*size*/) override { return begin(JsonKind::object); }
    bool start_array(std::size_t /*size*/) override { return begin(JsonKind::array); }
    bool end_object() override { return end(JsonKind::object); }
    bool end_array() override { return end(JsonKind::array); }
    bool parse_error(std::size_t position, const std::string& last, const json::exception& why) override;

private:
    bool pass(JsonKind kind, std::string_view written) {
        path_.move_to(signs.last());
        visitor_.value(path_, kind, written);
        // The sign behind a number had to be taken to find its end.
        return go_on(kind == JsonKind::number ? signs.last() : signs.behind());
    }
    bool pass_number(std::string_view written) {
        const bool may_be_half =
            signs.is_over() && path_.depth() > 0 && text_.back() >= '0' && text_.back() <= '9';
        return !may_be_half && pass(JsonKind::number, written);
    }
    bool begin(JsonKind kind) {
        path_.move_to(signs.last());
        if (path_.depth() == deepest) refuse(signs.last(), fmt::format("at most {} levels", deepest), {});
        visitor_.begin(path_, kind);
        path_.enter(kind);
        return go_on();
    }
    bool end(JsonKind kind) {
        path_.leave();
        path_.move_to(signs.last());
        visitor_.end(path_, kind);
        return go_on();
    }

    bool go_on() { return go_on(signs.behind()); }
    bool go_on(std::size_t understood) {
        understood_ = understood;
        signs.go_on();
        return true;
    }

    std::string_view null_as_written() const {
        const std::string_view before = text_.substr(0, signs.behind());
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
            if (before.ends_with(word)) return word;
        return "null";
    }

    [[noreturn]] void refuse(std::size_t position, std::string expected, std::string_view why) const {
        std::string found = quoted(text_.substr(position, 12));
        if (!why.empty()) found += fmt::format(" ({})", why);
        throw Unreadable{LineCount{text_}.place(file_, position), std::move(expected), std::move(found),
                         "Open the file in the program that wrote it and save it again."};
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t longest_;
    JsonVisitor& visitor_;
    JsonPath path_;
    std::size_t understood_ = 0; // up to here, all was well
};

bool Passing::parse_error(std::size_t /*position*/, const std::string& /*last*/,
                          const json::exception& fault) {
    const Complaint complaint{fault.what()};
    if (signs.is_over() && !signs.is_too_long() && !complaint.is_of_a_whole_token()) return false;
    const std::size_t begin = text_.find_first_not_of(" \t\r\n,:", understood_);
    if (signs.is_too_long())
        refuse(begin, fmt::format("names and values of at most {} MB", longest_ / 1'000'000), "a longer one");
    refuse(complaint.is_of_a_sign() ? signs.last() : begin, std::string{complaint.expected},
           complaint.is_of_a_whole_token() ? "" : complaint.why);
}

} // namespace

bool read_json(std::string_view text, const std::string& file, std::size_t longest, JsonVisitor& visitor) {
    Passing passing{text, file, longest, visitor};
    return json::sax_parse(passing.signs.begin(), passing.signs.end(), &passing);
}

} // namespace attune::read
