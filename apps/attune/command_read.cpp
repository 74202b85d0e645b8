// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/beside.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/reading_json.hpp>
#include <apps/attune/reading_summary.hpp>
#include <apps/attune/today.hpp>

#include <attune/report/without_names.hpp>
#include <attune/timeline/leave_out.hpp>
#include <attune/timeline/progress.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/elan.hpp>
#include <attune/write/events.hpp>
#include <attune/write/plain.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace attune::app {

void add_read(Program& program);

namespace {

struct Wish {
    ReadingRequest request;
    std::string json; ///< a path, or `-` for standard output; empty: none
    std::string events;
    std::string plain;
    std::string eaf;
    std::string child; ///< whom the tables hold, where there are several; empty: everybody
    std::string caregiver;
    HandedOn handed;
    bool strict = false;
    bool all = false;

    /// These quote the file's own words, which may name anybody.
    bool quotes() const { return !json.empty() || !events.empty() || !eaf.empty(); }
    /// The acts are made to be passed on, the file's own words are not.
    care::Scope usual() const { return plain.empty() ? care::Scope::team : care::Scope::researchers; }
    int to_standard_output() const { return (json == "-") + (events == "-") + (plain == "-") + (eaf == "-"); }
};

using Writer = void (*)(const Timeline&, const Sink&);

void send(const WriteText& text, const std::string& where, Outputs& outputs) {
    if (where == "-")
        text([](std::string_view piece) { std::cout << piece; });
    else
        outputs.write(where, text);
}

void send(Writer writer, const Timeline& timeline, const std::string& where, Outputs& outputs) {
    send([&](const Sink& sink) { writer(timeline, sink); }, where, outputs);
}

/// What is written is a recording again, so what was agreed to goes with it.
void send_recording(Writer writer, const Timeline& timeline, const std::string& where, const Wish& wish,
                    Outputs& outputs) {
    send(writer, timeline, where, outputs);
    if (const auto consent = consent_beside(wish.request.file); consent && where != "-")
        outputs.write(consent_file(where), consent_text(*consent));
}

/// Saying what a file holds asks nobody: it is how one finds out. What is written does.
void refuse_what_was_not_agreed_to(const Wish& wish) {
    if (wish.handed.made_for > care::Scope::team && wish.quotes())
        throw Failure{ExitCode::usage, "--json, --events and --eaf quote the file's own words, which may "
                                       "name people, so they stay in the "
                                       "team; --plain writes the acts alone, for researchers"};
    if (wish.quotes() || !wish.plain.empty())
        refuse_without_consent(wish.request.file, wish.handed, wish.usual(), "tables", today());
}

void refuse_two_on_standard_output(const Wish& wish) {
    if (wish.to_standard_output() > 1)
        throw Failure{ExitCode::usage, "only one of the outputs can be `-`, standard output"};
}

void refuse_findings(const ReadFile& file) {
    const std::size_t count = file.provenance.findings.size();
    if (count > 0)
        throw Failure{ExitCode::data,
                      fmt::format("{}: {}, and none is allowed with --strict", file.provenance.recording.name,
                                  count == 1 ? "1 finding" : fmt::format("{} findings", count))};
}

/// Adds those who have the role and not the id. Nobody is left out where no id is given.
void leave_out_others(Role role, const std::string& id, const ReadFile& file, std::vector<PersonIndex>& out) {
    if (id.empty()) return;
    std::vector<std::string> ids;
    const auto people = file.reading.timeline.people();
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        if (people[i].role != role) continue;
        ids.push_back(people[i].id);
        if (people[i].id != id) out.push_back(PersonIndex{i});
    }
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        throw Failure{ExitCode::data,
                      fmt::format("{}: no {} has the id \"{}\"; {}", file.provenance.recording.name,
                                  name(role), id,
                                  ids.empty() ? "a codebook says who is who: --codebook CB"
                                              : fmt::format("there are {}", fmt::join(ids, ", ")))};
}

void refuse_before_zero(const ReadFile& file, const Timeline& timeline) {
    const Instant first = write::first_moment(timeline);
    if (first < Instant{Duration{0}})
        throw Failure{ExitCode::data,
                      fmt::format("{}: ELAN has no time before zero, and something here begins at {} s; "
                                  "--events writes everything as a table",
                                  file.provenance.recording.name, seconds_text(first))};
}

/// None where nobody is to be left out.
std::optional<Timeline> with_those_asked_for(const Wish& wish, const ReadFile& file) {
    std::vector<PersonIndex> others;
    leave_out_others(Role::child, wish.child, file, others);
    leave_out_others(Role::caregiver, wish.caregiver, file, others);
    if (others.empty()) return std::nullopt;
    return leave_out(others, file.reading.timeline);
}

void write_what_was_asked_for(const Wish& wish, ReadFile file) {
    const Timeline& whole = file.reading.timeline;
    std::optional<Timeline> fewer = with_those_asked_for(wish, file);
    if (!wish.eaf.empty()) refuse_before_zero(file, fewer ? *fewer : whole);
    file.provenance.made_for = made_for(wish.handed.scope(wish.usual()));
    Pseudonyms pseudonyms;
    if (!wish.handed.names) {
        pseudonyms = report::pseudonyms(whole.people(), file.provenance, whole.name(), wish.handed.as);
        file.provenance = report::without_names(std::move(file.provenance), pseudonyms);
    }
    Outputs outputs{wish.request.file, file.provenance.recording.sha256, "read",
                    wish.handed.scope(wish.usual()), today()};
    if (!wish.json.empty()) {
        const std::string json = reading_json(file, pseudonyms);
        send([&](const Sink& sink) { sink(json); }, wish.json, outputs);
    }
    file.coding = {}; // from here on the timeline alone is asked: a long recording is large
    Timeline timeline = std::move(fewer ? *fewer : file.reading.timeline);
    // The file to go on coding with: it has to find its video, and its codebook its tiers.
    if (!wish.eaf.empty()) send_recording(write::elan, timeline, wish.eaf, wish, outputs);
    timeline = renamed(std::move(timeline), pseudonyms);
    if (!wish.events.empty()) send(write::events, timeline, wish.events, outputs);
    if (!wish.plain.empty()) send_recording(write::plain, timeline, wish.plain, wish, outputs);
}

void read_and_tell(const Wish& wish, Progress& progress) {
    refuse_two_on_standard_output(wish);
    refuse_what_was_not_agreed_to(wish);
    progress.note("reading the recording");
    ReadFile file = read_file(wish.request);
    if (wish.to_standard_output() == 0)
        std::cout << reading_summary(file, wish.request,
                                     wish.all ? Detail::everything : Detail::enough_to_know);
    if (wish.strict) refuse_findings(file);
    if (!wish.plain.empty()) refuse_what_is_open(file, "written as acts");
    if (wish.quotes() || !wish.plain.empty()) write_what_was_asked_for(wish, std::move(file));
}

} // namespace

void add_read(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("read", "Say what a file holds, and write it as a table")
            .explain(
                "Proposes the format and says why; then people, episodes, coverage, every track with its "
                "codes, how often and how long, and what is wrong with the file. Without a codebook it "
                "shows what was coded; with one, what it means.");
    add_reading_options(command, wish->request);
    command.group("Outputs")
        .option("--json", "FILE", wish->json, "write all of this as JSON; `-` in place of the summary")
        .option("--events", "FILE", wish->events,
                "write everything that was coded as one table; `-` in place of the summary")
        .option("--plain", "FILE", wish->plain,
                "write the acts as attune's own table, which needs no codebook; `-` in place of the summary")
        .option("--eaf", "FILE", wish->eaf,
                "write everything that was coded as a file for ELAN; `-` in place of the summary")
        .option("--child", "ID", wish->child,
                "only this child in the tables and for ELAN, where there are several")
        .option("--caregiver", "ID", wish->caregiver,
                "only this caregiver in the tables and for ELAN, where there are several");
    add_handing_on_options(command, wish->handed, "of --plain researchers, else team");
    command.flag("--all", wish->all, "list every track, code and finding")
        .flag("--strict", wish->strict,
              "end with exit code 65, and write nothing, where there is any finding")
        .does([wish](Progress& progress) { read_and_tell(*wish, progress); });
}

} // namespace attune::app
