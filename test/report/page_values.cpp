// SPDX-License-Identifier: Apache-2.0
#include <test/report/page_values.hpp>

#include <test/report/readable.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace attune::test {
namespace {

using Json = nlohmann::json;
using Numbers = std::vector<std::string>;

Duration length(const Json& seconds) {
    return nearest(Seconds{seconds.get<double>()});
}

/// The numbers that a page is to show of members of the JSON, one after the other.
class Expected {
public:
    Expected& words(const std::string& text) {
        const Numbers more = numbers_in(text);
        all_.insert(all_.end(), more.begin(), more.end());
        return *this;
    }
    Expected& clock(const Json& seconds) { return words(report::clock(Instant{length(seconds)})); }
    Expected& lasts(const Json& seconds) { return words(report::length_words(length(seconds))); }
    Expected& chosen(const Json& seconds) { return words(report::chosen_words(length(seconds))); }
    Expected& percent(const Json& share) { return words(report::percent(share.get<double>())); }
    Expected& count(const Json& number) { return words(std::to_string(number.get<long long>())); }
    const Numbers& all() const { return all_; }

private:
    Numbers all_;
};

/// A part of a page: an element, from its tag to the end of it.
struct Part {
    std::size_t from;
    std::size_t until;
    std::string tag;
    std::string markup;

    std::optional<std::string> attribute(const std::string& name) const {
        const auto at = tag.find(" " + name + "=\"");
        if (at == std::string::npos) return std::nullopt;
        const auto from_quote = at + name.size() + 3;
        std::string text = tag.substr(from_quote, tag.find('"', from_quote) - from_quote);
        for (const auto& [sign, plain] : {std::pair{"&quot;", "\""}, {"&gt;", ">"}, {"&amp;", "&"}})
            for (auto escape = text.find(sign); escape != std::string::npos; escape = text.find(sign))
                text.replace(escape, std::string{sign}.size(), plain);
        return text;
    }
};

/// The first element whose tag holds `mark`.
std::optional<Part> first_part(const std::string& page, const std::string& mark) {
    const auto at = page.find(mark);
    if (at == std::string::npos) return std::nullopt;
    const auto from = page.rfind('<', at);
    const std::string name = page.substr(from + 1, page.find_first_of(" >", from) - from - 1);
    std::size_t depth = 0;
    for (std::size_t tag = from; tag != std::string::npos; tag = page.find('<', tag + 1)) {
        const auto is = [&](const std::string& begins) {
            return page.compare(tag, begins.size(), begins) == 0
                   && std::string{" >"}.find(page[tag + begins.size()]) != std::string::npos;
        };
        if (is("<" + name)) ++depth;
        if (is("</" + name) && --depth == 0) {
            const auto until = page.find('>', tag) + 1;
            return Part{from, until, page.substr(from, page.find('>', from) - from + 1),
                        page.substr(from, until - from)};
        }
    }
    return std::nullopt;
}

/// Takes parts out of a page, one after the other, and compares what they show.
class Comparison {
public:
    Comparison(std::string page, const Json& account) : page_{std::move(page)}, account_{account} {}

    /// Parts that show what is no number of this account: a sheet, static text.
    void leave_out(const std::string& mark) {
        take(mark, [](const Part&) { return std::optional<Expected>{}; });
    }
    void take(const std::string& mark, const std::function<std::optional<Expected>(const Part&)>& expected) {
        while (const auto part = first_part(page_, mark)) {
            page_.erase(part->from, part->until - part->from);
            const auto numbers = expected(*part);
            if (!numbers) continue;
            const std::string text = readable(part->markup);
            if (numbers_in(text) != numbers->all())
                wrong_ += fmt::format("{} shows {}, the JSON has {}\n", part->tag,
                                      fmt::join(numbers_in(text), " "), fmt::join(numbers->all(), " "));
        }
    }
    std::string result() const {
        const Numbers left = numbers_in(readable(page_));
        return wrong_
               + (left.empty() ? "" : fmt::format("nobody says what these are: {}\n", fmt::join(left, " ")));
    }
    const Json& account() const { return account_; }

private:
    std::string page_;
    const Json& account_;
    std::string wrong_;
};

Expected sentence_of(const Json& account, const Json& moment, Expected made) {
    const std::string theme = moment.at("theme");
    if (theme == "pace")
        return made.count(moment.at("answered"))
            .count(moment.at("turns"))
            .lasts(moment.at("signal_to_effect_s"));
    if (theme == "not_now") return made.lasts(moment.at("signal_to_effect_s"));
    if (theme == "beginnings")
        return made.lasts(moment.at("signal_to_answer_s")).lasts(moment.at("answer_to_effect_s"));
    if (theme == "repair") {
        const auto number = moment.at("break").get<std::size_t>();
        return made.lasts(account.at("breaks").at(number - 1).at("latency_s"));
    }
    return made.lasts(moment.at("signal_to_answer_s")).chosen(account.at("options").at("reaction_s"));
}

const Json& moment_of(const Json& account, const Part& part) {
    return account.at("moments").at(std::stoul(*part.attribute("data-moment")) - 1);
}

Expected time_of(const Json& moment) {
    return Expected{}.clock(moment.at("onset_s")).clock(moment.at("offset_s"));
}

void take_moments(Comparison& page) {
    const Json& account = page.account();
    page.take("class=\"card ", [&](const Part& part) {
        const Json& moment = moment_of(account, part);
        return sentence_of(account, moment, time_of(moment))
            .clock(moment.at("signal_s"))
            .clock(moment.at("answer_s"))
            .clock(moment.at("effect_s"));
    });
    page.take("class=\"moment ", [&](const Part& part) {
        return part.markup.find("in-the-film") == std::string::npos ? Expected{}
                                                                    : time_of(moment_of(account, part));
    });
    page.take(" data-moment=", [&](const Part& part) {
        const Json& moment = moment_of(account, part);
        return sentence_of(account, moment, time_of(moment));
    });
}

/// In the order of the English sentence: what it is of, the value, the interval; and what is explained.
Expected sentence_numbers(const Json& result) {
    const std::string unit = result.at("unit");
    const Json &low = result.at("interval").at("low"), &high = result.at("interval").at("high");
    const double value = result.at("value");
    const auto number = [](double one) { return report::number_words(one); };
    const auto seconds = [](const Json& one) { return report::seconds_words(one.get<double>()); };
    const bool is_difference = unit == "difference of shares";
    const auto share = [&](const Json& one) {
        const auto part = one.get<double>();
        return is_difference ? report::difference_percent(part) : report::percent(part);
    };
    Expected made;
    if (unit == "times")
        return made.count(result.at("n"))
            .words("10")
            .words(number(value))
            .words("95")
            .words(number(low))
            .words(number(high))
            .words("1");
    if (unit == "s")
        return made.count(result.at("n"))
            .words(seconds(value))
            .words("95")
            .words(seconds(low))
            .words(seconds(high));
    if (unit == "per minute")
        return made.count(result.at("count"))
            .words(seconds(result.at("n")))
            .words(number(value))
            .words("95")
            .words(number(low))
            .words(number(high));
    if (result.at("count").is_null())
        return made.words(seconds(result.at("n")))
            .words(share(value))
            .words("95")
            .words(share(low))
            .words(share(high));
    const bool begins_with_count = result.at("measure") == "answered" || result.at("measure") == "break";
    made.count(result.at(begins_with_count ? "count" : "n"))
        .count(result.at(begins_with_count ? "n" : "count"))
        .words(share(value))
        .words("95");
    // Of none or all of them the interval is told by its other end.
    if (value > 0) made.words(share(low));
    if (value < 1) made.words(share(high));
    return made;
}

void take_results(Comparison& page) {
    page.take(" data-measure=", [&](const Part& part) -> std::optional<Expected> {
        for (const Json& result : page.account().at("results")) {
            if (result.at("measure") != *part.attribute("data-measure")
                || result.at("part") != *part.attribute("data-part")
                || result.at("episode") != *part.attribute("data-episode"))
                continue;
            Expected made;
            if (result.at("value").is_null() || result.at("interval").is_null()) return made;
            made = sentence_numbers(result);
            if (result.at("chance").is_object()) made.percent(result.at("chance").at("expected"));
            for (const Json& line : page.account().at("idea"))
                if (line.at("measure") == result.at("measure") && line.at("part") == result.at("part"))
                    for (const Json& sight : line.at("see")) made.clock(sight.at("onset_s"));
            return made;
        }
        throw std::out_of_range{"the JSON has no result as " + part.tag};
    });
}

/// The rows of a table; each begins with its number in a list of the JSON.
void take_rows(Comparison& page, const std::string& table, const std::string& list,
               const std::string& latency, const std::vector<std::string>& more = {}) {
    page.take("id=\"" + table + "\"", [&](const Part& part) {
        Expected made;
        for (auto at = part.markup.find("scope=\"row\">"); at != std::string::npos;
             at = part.markup.find("scope=\"row\">", at + 1)) {
            const std::string number = part.markup.substr(at + 12, part.markup.find('<', at) - at - 12);
            const Json& row = page.account().at(list).at(std::stoul(number) - 1);
            made.words(number).clock(row.at("onset_s")).lasts(row.at(latency));
            for (const std::string& length : more) made.lasts(row.at(length));
        }
        return made;
    });
}

Expected expected_foot(const Json& account) {
    const Json& cues = account.at("ledger");
    const auto complete =
        std::count_if(cues.begin(), cues.end(), [](const Json& cue) { return cue.at("complete") == true; });
    Expected made;
    made.count(cues.size()).count(complete).lasts(account.at("coverage").at("watched_s"));
    const Json& from = account.at("provenance");
    made.words(from.at("codebook").at("name")).words(from.at("codebook").at("version"));
    return made.chosen(account.at("options").at("reach_s"))
        .words(account.at("attune"))
        .words(from.at("file").at("name"))
        .words("256") // of the words SHA-256
        .words(from.at("file").at("sha256").get<std::string>().substr(0, 12));
}

} // namespace

std::string without(std::string page, const std::string& mark) {
    while (const auto part = first_part(page, mark)) page.erase(part->from, part->until - part->from);
    return page;
}

std::vector<std::string> numbers_in(const std::string& written) {
    constexpr std::string_view apostrophe = "&#39;";
    std::string text = written;
    for (auto at = text.find(apostrophe); at != std::string::npos; at = text.find(apostrophe))
        text.replace(at, apostrophe.size(), "'");
    Numbers found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string number;
        for (; at < text.size()
               && (std::isdigit(static_cast<unsigned char>(text[at])) != 0
                   || (!number.empty() && (text[at] == '.' || text[at] == ':')));
             ++at)
            number += text[at];
        while (!number.empty() && (number.back() == '.' || number.back() == ':')) number.pop_back();
        if (!number.empty()) found.push_back(number);
    }
    return found;
}

std::string numbers_not_of_the_json(std::string page, const Json& account) {
    Comparison compared{std::move(page), account};
    for (const char* mark : {"<head>", "class=\"crying\"", "class=\"help-lines\"", "class=\"source\""})
        compared.leave_out(mark);
    take_moments(compared);
    take_results(compared);
    take_rows(compared, "chains", "ledger", "latency_from_onset_s");
    take_rows(compared, "repairs", "breaks", "latency_s");
    take_rows(compared, "contradictions", "contradictions", "length_s");
    take_rows(compared, "inconsolable", "inconsolable", "length_s", {"alarm_s", "answered_s"});
    compared.take("<header>", [&](const Part& part) {
        Expected made; // a parent's page says what the child is called, a clinician's has the ids
        if (part.markup.find("class=\"dyad\"") != std::string::npos)
            made.words(account.at("recording"))
                .words(account.at("dyad").at("child").at("id"))
                .words(account.at("dyad").at("caregiver").at("id"));
        return made;
    });
    compared.take("<footer>", [&](const Part&) { return expected_foot(account); });
    return compared.result();
}

} // namespace attune::test
