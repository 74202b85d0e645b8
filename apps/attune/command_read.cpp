// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>
#include <apps/attune/reading_summary.hpp>

#include <attune/timeline/progress.hpp>
#include <attune/write/events.hpp>
#include <attune/write/plain.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace attune::app {

void add_read(Program& program);

namespace {

struct Wish {
    ReadingRequest request;
    std::string events; ///< a path, or `-` for standard output; empty: none
    std::string plain;
    bool strict = false;
    bool all = false;
};

using Writer = void (*)(const Timeline&, const write::Sink&);

void send(const Timeline& timeline, Writer writer, const std::string& where) {
    if (where.empty()) return;
    if (where == "-") return writer(timeline, [](std::string_view text) { std::cout << text; });
    std::string whole;
    writer(timeline, [&](std::string_view text) { whole += text; });
    write_file(where, whole);
}

void refuse_two_on_standard_output(const Wish& wish) {
    if (wish.events == "-" && wish.plain == "-")
        throw Failure{ExitCode::usage, "only one of the outputs can be `-`, standard output"};
}

void refuse_findings(const ReadFile& file) {
    const std::size_t count = file.provenance.findings.size();
    if (count > 0)
        throw Failure{ExitCode::data,
                      fmt::format("{}: {}, and none is allowed with --strict", file.provenance.recording.name,
                                  count == 1 ? "1 finding" : fmt::format("{} findings", count))};
}

void read_and_tell(const Wish& wish, Progress& progress) {
    refuse_two_on_standard_output(wish);
    progress.note("reading the recording");
    const ReadFile file = read_file(wish.request);
    const bool piped = wish.events == "-" || wish.plain == "-";
    if (!piped)
        std::cout << reading_summary(file, wish.request,
                                     wish.all ? Detail::everything : Detail::enough_to_know);
    if (wish.strict) refuse_findings(file);
    if (!wish.plain.empty()) refuse_what_is_open(file, "written as acts");
    send(file.reading.timeline, write::events, wish.events);
    send(file.reading.timeline, write::plain, wish.plain);
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
        .option("--events", "FILE", wish->events,
                "write everything that was coded as one table; `-` in place of the summary")
        .option("--plain", "FILE", wish->plain,
                "write the acts as attune's own table, which needs no codebook; `-` in place of the summary")
        .flag("--all", wish->all, "list every track, code and finding")
        .flag("--strict", wish->strict,
              "end with exit code 65, and write nothing, where there is any finding")
        .does([wish](Progress& progress) { read_and_tell(*wish, progress); });
}

} // namespace attune::app
