// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/outputs.hpp>

#include <apps/attune/beside.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>

#include <attune/care/derived.hpp>
#include <attune/read/document.hpp>
#include <attune/report/sha256.hpp>

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <optional>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const fs::path& file) {
    return fs::weakly_canonical(fs::absolute(file)).parent_path();
}

/// Root may write everywhere; a folder that somebody protected stays as it is all the same.
bool is_protected(const fs::path& folder) {
    return (fs::status(folder).permissions() & fs::perms::owner_write) == fs::perms::none;
}

/// Adds at the end, in one piece, so that several programs can add at once.
bool append(const fs::path& record, const std::string& text) {
    std::error_code ignored;
    const bool is_new = !fs::exists(record, ignored);
    std::ofstream file{record, std::ios::binary | std::ios::app};
    return file && file << ((is_new ? std::string{care::derived_heading()} : "") + text) << std::flush;
}

} // namespace

Outputs::Outputs(fs::path recording, std::string sha256, std::string verb, care::Scope made_for,
                 care::Day today)
    : made_of_{{std::move(recording), std::move(sha256)}}, verb_{std::move(verb)}, made_for_{made_for},
      today_{today} {}

void Outputs::made_also_of(fs::path recording, std::string sha256) {
    made_of_.push_back({std::move(recording), std::move(sha256)});
}

void Outputs::write(const fs::path& file, std::string_view text) {
    write(file, WriteText{[&](const Sink& sink) { sink(text); }});
}

void Outputs::write(const fs::path& file, const WriteText& text) {
    // Opened with the first piece: a writer that refuses leaves no half file.
    std::optional<OutputFile> output;
    report::Sha256 fingerprint;
    const auto add_piece = [&](std::string_view piece) {
        if (!output) output.emplace(file);
        output->add(piece);
        fingerprint.add(piece);
    };
    text(add_piece);
    add_piece("");
    output->close();
    add(file, fingerprint.digits());
}

void Outputs::make_folder(const fs::path& named) {
    const fs::path folder = named.has_filename() ? named : named.parent_path();
    std::error_code problem;
    const bool is_new = fs::create_directories(folder, problem);
    if (problem)
        throw Failure{ExitCode::no_output,
                      fmt::format("the folder {} can not be made: {}", folder.string(), problem.message())};
    if (is_new) add(folder, "");
}

void Outputs::remember(const fs::path& file) {
    add(file, report::sha256(read::load(file.string()).bytes));
}

void Outputs::add(const fs::path& file, const std::string& sha256) {
    for (const Source& one : made_of_) add(file, sha256, one);
}

void Outputs::add(const fs::path& file, const std::string& sha256, const Source& made_of) {
    const fs::path folder = folder_of(made_of.recording);
    const fs::path seen = fs::weakly_canonical(fs::absolute(file)).lexically_proximate(folder);
    const care::Derived derived{
        seen.generic_string(), sha256, today_, verb_, std::string{made_for(made_for_)}, made_of.sha256};
    const fs::path record = record_file(made_of.recording);
    if ((!is_protected(folder) && append(record, derived_text(derived))) || told_) return;
    told_ = true;
    std::cerr << fmt::format(
        "attune: {} can not be written, so `attune forget` will not find what was made\n", record.string());
}

} // namespace attune::app
