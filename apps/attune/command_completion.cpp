// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/catalogue.hpp>
#include <apps/attune/completion.hpp>

#include <iostream>
#include <memory>

namespace attune::app {

void add_completion(Program& program);

namespace {

using Script = std::string (*)(const Program&);

void choose(Script& script, std::string_view shell) {
    if (shell == "bash")
        script = bash_completion;
    else if (shell == "zsh")
        script = zsh_completion;
    else if (shell == "fish")
        script = fish_completion;
    else
        throw Destination::Unfit{"bash, zsh or fish"};
}

} // namespace

void add_completion(Program& program) {
    const auto script = std::make_shared<Script>();
    program.command("completion", "Print a script that completes attune's words in your shell")
        .explain(
            "For bash, add `source <(attune completion bash)` to ~/.bashrc. For zsh, save it as `_attune` in "
            "a folder of $fpath. For fish, save it as ~/.config/fish/completions/attune.fish. An installed "
            "attune has all three in their places.")
        .argument("bash|zsh|fish", Destination{[script](std::string_view shell) { choose(*script, shell); }},
                  "the shell")
        .does([script](Progress&) { std::cout << (*script)(catalogue()); });
}

} // namespace attune::app
