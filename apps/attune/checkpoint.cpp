// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/checkpoint.hpp>

#include <apps/attune/failure.hpp>

#include <attune/model/learned_quantity.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <string_view>

namespace attune::app {
namespace {

using model::Development;

constexpr std::string_view first_line = "attune develop checkpoint 1";

std::string heading_of(const CheckpointOf& of) {
    return fmt::format("{}\nversion {}\nseed {}\npopulation {}\n", first_line, of.version, of.seed,
                       of.population);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why) {
    throw Failure{ExitCode::data, fmt::format("{} {}; name another file, or delete this one to begin anew",
                                              path.string(), why)};
}

/// Says which line of the heading is not the one that was expected.
void compare(const std::filesystem::path& path, std::string_view found, std::string_view wanted) {
    const auto lines = split(found, '\n');
    const auto expected = split(wanted, '\n');
    if (lines.empty() || lines[0] != first_line || lines.size() < expected.size())
        refuse(path, "is no checkpoint of attune develop");
    if (lines[1] != expected[1])
        refuse(path, fmt::format("was written by attune with {}, and this is {}: it may develop other dyads",
                                 lines[1], expected[1]));
    if (lines[2] != expected[2])
        refuse(path, fmt::format("was written with {}, not {}", lines[2], expected[2]));
    if (lines[3] != expected[3])
        refuse(path, "is of another population, or of other parameters or mechanisms");
}

/// A word for each quantity; of a caregiver not met by then, and where there is none, a dash.
std::string line(const Development& dyad) {
    std::string text;
    for (const model::Telling& telling : dyad)
        for (const auto& learning : telling)
            for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
                const auto value = learning ? quantity.read(*learning) : std::nullopt;
                text += value ? fmt::format("{} ", *value) : "- ";
            }
    text.back() = '\n';
    return text;
}

bool reads(std::string_view word, double& number) {
    const char* const end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, number);
    return error == std::errc{} && stop == end;
}

/// What the words of one caregiver say, into `learning`; false where they are damaged.
bool take(std::span<const std::string_view> words, std::optional<model::Learning>& learning) {
    const auto quantities = model::learned_quantities();
    if (std::all_of(words.begin(), words.end(), [](std::string_view word) { return word == "-"; }))
        return true;
    learning.emplace();
    for (std::size_t i = 0; i < words.size(); ++i) {
        double value = 0;
        const bool is_none = words[i] == "-";
        if (!is_none && !reads(words[i], value)) return false;
        quantities[i].write(*learning, is_none ? std::nullopt : std::optional{value});
    }
    return true;
}

std::optional<Development> dyad_of(std::string_view text, std::size_t tellings, std::size_t caregivers) {
    const std::size_t quantities = model::learned_quantities().size();
    const auto words = split(text, ' ');
    if (words.size() != tellings * caregivers * quantities) return {};
    Development dyad(tellings, model::Telling(caregivers));
    std::span<const std::string_view> left{words};
    for (model::Telling& telling : dyad)
        for (auto& learning : telling) {
            if (!take(left.first(quantities), learning)) return {};
            left = left.subspan(quantities);
        }
    return dyad;
}

} // namespace

Checkpoint::Checkpoint(std::filesystem::path path, const CheckpointOf& of)
    : path_{std::move(path)}, tellings_{of.tellings}, caregivers_{of.caregivers} {
    const std::string heading = heading_of(of);
    std::string text;
    if (std::ifstream before{path_, std::ios::binary}; before)
        text.assign(std::istreambuf_iterator<char>{before}, {});
    if (!heading.starts_with(text)) read(text, heading);
    if (good_ > 0) std::filesystem::resize_file(path_, good_);
    file_.open(path_, std::ios::binary | (good_ > 0 ? std::ios::app : std::ios::trunc));
    if (good_ == 0) write(heading);
}

void Checkpoint::read(const std::string& text, const std::string& heading) {
    if (!text.starts_with(heading)) compare(path_, text, heading);
    good_ = heading.size();
    for (std::size_t number = 5;; ++number) {
        const std::size_t end = text.find('\n', good_);
        if (end == std::string::npos) return;
        auto dyad = dyad_of(std::string_view{text}.substr(good_, end - good_), tellings_, caregivers_);
        if (!dyad)
            throw Failure{ExitCode::data,
                          fmt::format("{}:{} is damaged; delete that line and those after it, and what is "
                                      "before it counts",
                                      path_.string(), number)};
        done_.push_back(std::move(*dyad));
        good_ = end + 1;
    }
}

void Checkpoint::add(std::span<const Development> more) {
    std::string text;
    for (const Development& dyad : more) text += line(dyad);
    write(text);
}

void Checkpoint::write(const std::string& text) {
    if (!file_ || !file_.write(text.data(), static_cast<std::streamsize>(text.size())) || !file_.flush())
        throw Failure{ExitCode::no_output,
                      fmt::format("{} can not be written; check the folder and the disk", path_.string())};
}

} // namespace attune::app
