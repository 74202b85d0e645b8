// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/codebook_check.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/reading.hpp>

#include <attune/read/draft.hpp>
#include <attune/read/format.hpp>
#include <attune/read/spelling_toml.hpp>
#include <attune/read/table_layout.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace attune::app {

void add_codebook(Program& program);

namespace {

struct Asked {
    std::string file;
    std::string codebook;
    std::string format;
    std::string recording;
    SaidLayout table;
    bool strict = false;
};

read::Coding read_as(const Asked& asked, const read::TableLayout& table) {
    const read::Document document = read::load(asked.file);
    const read::TableLayout layout = read::laid_over(asked.table.layout, table);
    return read::read(document, format_for(asked.format, read::propose(document), layout),
                      {asked.recording, layout});
}

/// What the command line said of the columns, so that the codebook says it from now on.
std::string table_section(const SaidLayout& table) {
    if (table.entries.empty()) return "";
    std::string text = "\n[table]\n";
    for (const std::string_view entry : table.entries) {
        const std::string_view key = entry.substr(0, entry.find('='));
        const std::string_view value = entry.substr(key.size() + 1);
        const bool is_number = key == "fps" || key == "rate_hz";
        text += fmt::format("{} = {}\n", key, is_number ? std::string{value} : read::toml_text(value));
    }
    return text;
}

std::string draft(const Asked& asked) {
    return read::draft_codebook(read_as(asked, {}), std::filesystem::path{asked.file}.filename().string())
           + table_section(asked.table);
}

void check(const Asked& asked) {
    const read::Codebook codebook = read::open_codebook(asked.codebook);
    const read::Coding coding = read_as(asked, codebook.table);
    const CodebookCheck result = check_codebook(coding, codebook);
    std::cout << result.text;
    if (asked.strict && result.open > 0)
        throw Failure{ExitCode::data,
                      fmt::format("{} open or unknown in codebook {}",
                                  result.open == 1 ? "1 thing is" : fmt::format("{} things are", result.open),
                                  codebook.name)};
}

void list() {
    for (const read::BuiltInCodebook& built_in : read::built_in_codebooks()) {
        const read::Codebook codebook = read::open_codebook(std::string{built_in.name});
        std::cout << fmt::format("{:10} version {:3} {}\n", built_in.name, codebook.version, codebook.source);
    }
}

void show(const std::string& name) {
    const read::BuiltInCodebook* built_in = read::built_in_codebook(name);
    if (built_in == nullptr)
        throw Failure{
            ExitCode::usage,
            fmt::format("there is no built-in codebook \"{}\"; `attune codebook list` lists them", name)};
    std::cout << built_in->text;
}

Command& with_reading(Command& command, Asked& asked) {
    return command
        .option("--format", "NAME", format_into(asked.format),
                "read it as this format; otherwise the likeliest")
        .option("--recording", "NAME", asked.recording, "which recording of a file that holds several")
        .option("--table", "KEY=VALUE", table_into(asked.table),
                "what a table's columns are: onset=Start, unit=ms; may be given again");
}

} // namespace

void add_codebook(Program& program) {
    const auto asked = std::make_shared<Asked>();
    with_reading(
        program.command("codebook propose", "Draft a codebook from what a file holds")
            .explain("Prints every person, track and code with counts, a proposed meaning where a built-in "
                     "codebook knows the code, and \"?\" where none does. Send it into a file, decide the "
                     "\"?\", and check it.")
            .argument("FILE", asked->file, "the recording, as the coding program saved it"),
        *asked)
        .does([asked](Progress&) { std::cout << draft(*asked); });
    with_reading(
        program.command("codebook check", "Say what a codebook makes of a file")
            .explain("Prints what is mapped, what is open or unknown, and which codes of the codebook never "
                     "occur.")
            .argument("FILE", asked->file, "the recording, as the coding program saved it")
            .argument("CODEBOOK", asked->codebook, "a codebook, or the name of a built-in one"),
        *asked)
        .flag("--strict", asked->strict, "end with exit code 65 where anything is open or unknown")
        .does([asked](Progress&) { check(*asked); });
    program.command("codebook list", "List the built-in codebooks").does([](Progress&) { list(); });
    program.command("codebook show", "Print a built-in codebook")
        .argument("NAME", asked->codebook, "its name")
        .does([asked](Progress&) { show(asked->codebook); });
}

} // namespace attune::app
