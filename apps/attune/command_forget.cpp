// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/beside.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/forgetting.hpp>
#include <apps/attune/today.hpp>

#include <attune/care/derived.hpp>
#include <attune/read/document.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

namespace attune::app {

void add_forget(Program& program);

namespace {

namespace fs = std::filesystem;

struct Asked {
    fs::path recording;
    bool dry_run = false;
};

std::string line(const Forgotten& one, bool dry_run) {
    const std::string file = one.file.generic_string();
    switch (one.fate) {
    case Fate::deleted: return fmt::format("  {}  {}\n", dry_run ? "would go" : "deleted ", file);
    case Fate::gone: return fmt::format("  gone      {}\n", file);
    case Fate::changed:
        return fmt::format("  kept      {}: it was changed since attune wrote it on {}\n", file,
                           care::name(one.written));
    case Fate::no_file:
        return fmt::format("  kept      {}: what stands there now is not what attune wrote on {}\n", file,
                           care::name(one.written));
    case Fate::stuck: break;
    }
    return fmt::format("  kept      {}: it can not be deleted: {}\n", file, one.problem);
}

struct Counts {
    std::size_t deleted = 0;
    std::size_t gone = 0;
    std::size_t kept = 0;

    explicit Counts(const std::vector<Forgotten>& all) {
        for (const Forgotten& one : all) ++(one.is_left() ? kept : one.fate == Fate::gone ? gone : deleted);
    }
    std::string words() const {
        return fmt::format("{} deleted, {} already gone, {} kept",
                           deleted == 1 ? "1 file" : fmt::format("{} files", deleted), gone, kept);
    }
};

/// Which recording it was, is said by the fingerprint of what was measured: names nobody.
std::string fingerprint_of(const fs::path& recording) {
    const auto all = care::parse_derived(read::load(record_file(recording).string()));
    return all.empty() ? "unknown" : all.back().recording.substr(0, 12);
}

void log(const fs::path& recording, const std::string& fingerprint, const Counts& counts) {
    const fs::path path = forgotten_log(recording);
    std::ofstream file{path, std::ios::binary | std::ios::app};
    if (!file
        || !(file << fmt::format("{} recording {}: {}\n", care::name(today()), fingerprint, counts.words())
                  << std::flush))
        throw Failure{
            ExitCode::no_output,
            fmt::format("the files are deleted, but {} can not be written, so nothing says that they "
                        "were; note it yourself",
                        path.string())};
}

void refuse_what_is_left(const Asked& asked, const Counts& counts) {
    if (counts.kept == 0) return;
    throw Failure{ExitCode::data,
                  fmt::format("{} of what attune made of {} {} kept; look at {}, and delete {} yourself",
                              counts.kept == 1 ? "1 file" : fmt::format("{} files", counts.kept),
                              asked.recording.filename().string(), counts.kept == 1 ? "is" : "are",
                              counts.kept == 1 ? "it" : "them", counts.kept == 1 ? "it" : "them")};
}

void refuse_nothing(const Asked& asked) {
    std::error_code ignored;
    if (!fs::exists(asked.recording, ignored))
        throw Failure{
            ExitCode::no_input,
            fmt::format("{}: there is no such recording, and no record of what was made of it; check "
                        "the path",
                        asked.recording.string())};
    std::cout << fmt::format("{}: no record of anything that attune made of it\n",
                             asked.recording.filename().string());
}

void forget_and_tell(const Asked& asked) {
    if (!fs::exists(record_file(asked.recording))) return refuse_nothing(asked);
    const std::string fingerprint = fingerprint_of(asked.recording);
    const auto all = forget(asked.recording, asked.dry_run ? Earnest::rehearsal : Earnest::in_earnest);
    std::cout << fmt::format("{}: what attune made of it\n", asked.recording.filename().string());
    for (const Forgotten& one : all) std::cout << line(one, asked.dry_run);
    if (asked.dry_run) {
        std::cout << "Nothing was deleted.\n";
        return;
    }
    const Counts counts{all};
    log(asked.recording, fingerprint, counts);
    std::cout << fmt::format(
        "{}; {} says so.\nThe recording and its consent are where they were. Copies that "
        "somebody made or sent are not known to attune.\n",
        counts.words(), forgotten_log(asked.recording).filename().string())
              << std::flush;
    refuse_what_is_left(asked, counts);
}

} // namespace

void add_forget(Program& program) {
    const auto asked = std::make_shared<Asked>();
    program.command("forget", "Delete what attune made of a recording")
        .explain(
            "Every verb that writes files notes beside the recording which they are. This deletes them, the "
            "folders that were made for them and the note, and adds a line without names to "
            "attune-forgotten.log. The recording itself and its consent stay, and so does a file that "
            "somebody changed since.")
        .argument("FILE", asked->recording, "the recording; it may be deleted already")
        .flag("--dry-run", asked->dry_run, "say what would be deleted, and delete nothing")
        .does([asked](Progress&) { forget_and_tell(*asked); });
}

} // namespace attune::app
