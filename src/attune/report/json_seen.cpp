// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

namespace attune::report {
namespace {

using measure::Account;
using measure::Options;
constexpr auto one_line = JsonWriter::Layout::one_line;

void write_stretches(JsonWriter& json, std::string_view name, const Stretches& stretches) {
    json.key(name).begin_list(one_line);
    for (const Interval& stretch : stretches.intervals()) {
        json.begin_list();
        json.value(stretch.onset().since_zero());
        json.value(stretch.offset().since_zero());
        json.end_list();
    }
    json.end_list();
}

void write_coverage(JsonWriter& json, const Account& account) {
    json.key("coverage").begin_object();
    json.member("assumed", account.seen.coverage_assumed);
    json.member("watched_s", account.seen.watched.length());
    write_stretches(json, "watched", account.seen.watched);
    for (const Partner partner : partners) {
        json.key(name(partner)).begin_object();
        for (const Channel channel : channels)
            if (account.seen.in_use[partner].contains(channel))
                write_stretches(json, name(channel), account.seen.covered[partner][channel]);
        json.end_object();
    }
    json.key("never_seen").begin_object(one_line);
    for (const Partner partner : partners) {
        json.key(name(partner)).begin_list(one_line);
        for (const Channel channel : channels)
            if (account.seen.never_seen[partner].contains(channel)) json.value(std::string{name(channel)});
        json.end_list();
    }
    json.end_object();
    json.end_object();
}

void write_instruction(JsonWriter& json, const std::optional<Instruction>& instruction) {
    json.key("instruction");
    if (!instruction) return json.value({});
    json.begin_object(one_line);
    json.member("caregiver", std::string{name(instruction->caregiver)});
    json.member("free", name(instruction->free));
    json.end_object();
}

/// The circle on which the random recordings of the episode were made.
void write_circle(JsonWriter& json, const measure::Measured<measure::Coincidence>& coincidence) {
    if (!coincidence) return json.member_or_reason("shifts", {}, coincidence.because());
    json.key("shifts").begin_object(one_line);
    json.member("length_s", coincidence->length);
    json.member("least_lag_s", coincidence->margin);
    json.end_object();
}

void write_episodes(JsonWriter& json, const Account& account) {
    json.key("episodes").begin_list();
    for (std::size_t i = 0; i < account.seen.episodes.size(); ++i) {
        const Episode& episode = account.seen.episodes[i];
        json.begin_object();
        json.member("name", episode.name);
        json.member("onset_s", episode.interval.onset().since_zero());
        json.member("offset_s", episode.interval.offset().since_zero());
        json.member("watched_s", account.seen.watched_in(i).length());
        write_instruction(json, episode.instruction);
        if (i < account.coincidence.size()) write_circle(json, account.coincidence[i]);
        json.end_object();
    }
    json.end_list();
}

} // namespace

void write_options(JsonWriter& json, const Options& options) {
    json.key("options").begin_object();
    json.member("window", name(options.window));
    json.member("reach_s", reach_of(options));
    json.member("hold_s", cell(options.hold));
    json.member("together_s", options.together);
    json.member("apart_s", cell(options.apart));
    json.member("credit", name(options.credit));
    json.member("settle_s", options.settle);
    json.member("quiet_s", options.quiet);
    json.member("reaction_s", options.reaction);
    json.member("trust_half_life", options.trust_half_life);
    json.member("null", name(options.null));
    json.member("shifts", std::uint64_t{options.shifts});
    json.member("local_s", options.local);
    json.member("seed", options.seed);
    json.end_object();
}

void write_seen(JsonWriter& json, const Account& account) {
    json.key("time_base").begin_object(one_line);
    json.member_or_reason("step_s", cell(account.seen.resolution), "too few times to estimate it from");
    json.member("estimated", account.seen.resolution_estimated);
    json.end_object();
    write_coverage(json, account);
    write_episodes(json, account);
    json.key("joined").begin_object(one_line);
    for (const Partner partner : partners)
        json.member(name(partner), std::uint64_t{account.seen.joined[partner]});
    json.end_object();
}

} // namespace attune::report
