// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace attune::measure {

/// A question that this recording can not answer, and why: "3 complete cues; at least 5 are needed".
struct Undetermined {
    std::string because;

    bool operator==(const Undetermined&) const = default;
};

/// An answer, or the reason why there is none. Never NaN, 0 or -1 in place of an answer.
template <typename Value>
class Measured {
public:
    Measured(Value value) : answer_{std::move(value)} {}          // NOLINT: an answer is a Measured
    Measured(Undetermined reason) : answer_{std::move(reason)} {} // NOLINT: and so is a reason

    bool determined() const { return std::holds_alternative<Value>(answer_); }
    explicit operator bool() const { return determined(); }

    /// The answer; std::bad_variant_access where there is none.
    const Value& value() const& { return std::get<Value>(answer_); }
    Value&& value() && { return std::get<Value>(std::move(answer_)); }
    const Value& operator*() const { return value(); }
    const Value* operator->() const { return &value(); }

    /// Why there is no answer; std::bad_variant_access where there is one.
    const std::string& because() const { return std::get<Undetermined>(answer_).because; }

    bool operator==(const Measured&) const = default;

private:
    std::variant<Value, Undetermined> answer_;
};

} // namespace attune::measure
