// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>

namespace attune::app {

namespace {

template <class Number>
Number number_from(std::string_view text, const char* wanted) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto [stopped_at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stopped_at != end) throw Destination::Unfit{wanted};
    return number;
}

} // namespace

Destination::Destination(bool& switched_on)
    : take_{[&switched_on](std::string_view) { switched_on = true; }} {}

Destination::Destination(std::string& text) : take_{[&text](std::string_view given) { text = given; }} {}

Destination::Destination(std::filesystem::path& path)
    : take_{[&path](std::string_view given) { path = given; }} {}

Destination::Destination(double& number)
    : take_{[&number](std::string_view given) {
          number = number_from<double>(given, "a number");
          if (!std::isfinite(number)) throw Unfit{"a finite number"};
      }} {}

Destination::Destination(unsigned& number)
    : take_{[&number](std::string_view given) { number = number_from<unsigned>(given, "a whole number"); }} {}

Destination::Destination(std::uint64_t& number)
    : take_{[&number](std::string_view given) {
          number = number_from<std::uint64_t>(given, "a whole number");
      }} {}

Destination::Destination(std::vector<std::string>& words)
    : take_{[&words](std::string_view given) {
          while (true) {
              const auto comma = given.find(',');
              words.emplace_back(given.substr(0, comma));
              if (comma == std::string_view::npos) return;
              given.remove_prefix(comma + 1);
          }
      }},
      many_{true} {}

Destination::Destination(std::function<void(std::string_view)> take) : take_{std::move(take)} {}

Destination Destination::repeated(std::function<void(std::string_view)> take) {
    Destination made{std::move(take)};
    made.many_ = true;
    return made;
}

Command& Command::explain(std::string text) {
    explanation_ = std::move(text);
    return *this;
}

Command& Command::group(std::string title) {
    group_ = std::move(title);
    return *this;
}

Command& Command::argument(std::string name, Destination into, std::string help) {
    return add({std::move(name), "", std::move(help), "", true, std::move(into)});
}

Command& Command::optional_argument(std::string name, Destination into, std::string help) {
    return add({std::move(name), "", std::move(help), "", false, std::move(into)});
}

Command& Command::option(std::string name, std::string value, Destination into, std::string help) {
    return add({std::move(name), std::move(value), std::move(help), group_, false, std::move(into)});
}

Command& Command::required_option(std::string name, std::string value, Destination into, std::string help) {
    return add({std::move(name), std::move(value), std::move(help), group_, true, std::move(into)});
}

Command& Command::flag(std::string name, bool& into, std::string help) {
    return option(std::move(name), "", into, std::move(help));
}

Command& Command::does(std::function<void(Progress&)> action) {
    action_ = std::move(action);
    return *this;
}

Command& Command::add(Option option) {
    options_.push_back(std::move(option));
    return *this;
}

Command& Program::command(std::string words, std::string summary) {
    return commands_.emplace_back(std::move(words), std::move(summary));
}

} // namespace attune::app
