// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/man_page.hpp>

#include <apps/attune/help.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {

namespace {

constexpr auto exit_status = R"(.SH EXIT STATUS
.TP
.B 0
It is done.
.TP
.B 64
The command line asks for something that does not exist.
.TP
.B 65
A file was found and can not be used.
.TP
.B 66
A file that was named can not be opened.
.TP
.B 70
A mistake in attune.
.TP
.B 73
A file that was asked for can not be written.
.TP
.B 130
Ctrl-C.
)";

/// Keeps roff from reading a backslash, a dash or a leading dot as its own; `code` becomes bold.
std::string roff(std::string_view text) {
    std::string escaped;
    bool bold = false;
    for (const char sign : text) {
        const bool begins_line = escaped.empty() || escaped.back() == '\n';
        if (sign == '`') {
            bold = !bold;
            escaped += bold ? "\\fB" : "\\fR";
        } else if (sign == '\\') {
            escaped += "\\e";
        } else if (sign == '-') {
            escaped += "\\-";
        } else {
            if (begins_line && (sign == '.' || sign == '\'')) escaped += "\\&";
            escaped += sign;
        }
    }
    return escaped;
}

std::string paragraphs(std::string_view text) {
    std::string lines = roff(text) + '\n';
    for (auto gap = lines.find("\n\n"); gap != std::string::npos; gap = lines.find("\n\n", gap + 4))
        lines.replace(gap, 2, "\n.PP\n");
    return lines;
}

std::string opening(const std::string& name, std::string_view summary) {
    return fmt::format(".TH {} 1 \"\" \"attune {}\" \"attune\"\n.SH NAME\n{} \\- {}\n", roff(name),
                       ATTUNE_VERSION, roff(name), roff(summary));
}

std::string entry(std::string_view signature, std::string_view text) {
    return fmt::format(".TP\n.B {}\n{}\n", roff(signature), roff(text));
}

} // namespace

std::string man_page_name(const Command& command) {
    std::string name = "attune-" + command.words();
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string man_page(const Program& program) {
    std::string page = opening("attune", "measure caregiver-child interaction from a coded recording");
    page += ".SH SYNOPSIS\n.B attune\nVERB ...\n.SH VERBS\n";
    for (const Command& command : program.commands())
        page += entry(man_page_name(command) + "(1)", command.summary());
    return page + exit_status;
}

std::string man_page(const Command& command) {
    std::string page = opening(man_page_name(command), command.summary());
    page += fmt::format(".SH SYNOPSIS\n.B {}\n.SH DESCRIPTION\n{}.\n", roff(usage(command)),
                        roff(command.summary()));
    if (!command.explanation().empty()) page += ".PP\n" + paragraphs(command.explanation());
    std::string section;
    for (const Option& option : command.options()) {
        std::string title = option.in_place() ? "ARGUMENTS" : option.group;
        std::ranges::transform(title, title.begin(), [](unsigned char sign) { return std::toupper(sign); });
        if (title != section) page += fmt::format(".SH {}\n", roff(title));
        section = title;
        page += entry(option.signature(), option.help);
    }
    return page + exit_status + ".SH SEE ALSO\n.BR attune (1)\n";
}

} // namespace attune::app
