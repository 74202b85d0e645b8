// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

TEST_CASE("the built-in procedures are those of the literature and of a day at home") {
    std::vector<std::string> names;
    for (const Procedure& one : built_in_procedures()) {
        names.push_back(one.name);
        CHECK(!one.title.empty());
    }
    CHECK(names
          == std::vector<std::string>{"bath-time", "bedtime", "double-still-face", "free-play", "still-face",
                                      "strange-situation"});
    CHECK(built_in_procedure("still-face")->length() == Seconds{360});
    CHECK(built_in_procedure("strange-situation")->episodes.size() == 8);
    CHECK(built_in_procedure("nothing") == nullptr);
}

TEST_CASE("who is told to be still, or to go, is told so in the recording") {
    const Procedure& still_face = *built_in_procedure("still-face");
    CHECK(!still_face.episodes[0].instruction);
    CHECK(still_face.episodes[1].instruction == Instruction{Act::still, {}});
    CHECK(built_in_procedure("strange-situation")->episodes[3].instruction == Instruction{Act::away, {}});
    CHECK(!built_in_procedure("bath-time")->episodes[1].instruction);
}

TEST_CASE("a script says what it wants, and the rest is ordinary") {
    const Procedure read = procedure(R"(
        title = "A visit"
        [[episode]]
        name = "coffee"
        seconds = 90.5
        caregiver = "distracted"
        stressors = 0.5
        longest_cry = 20
        [[episode]]
        name = "play"
        seconds = 60
        [parameters]
        calm = 0.5)",
                                     "visit");
    CHECK(read.name == "visit");
    CHECK(read.distraction == "telephone");
    CHECK(read.episodes[0].length == Seconds{90.5});
    CHECK(read.episodes[0].conditions.caregiver == CaregiverState::distracted);
    CHECK(read.episodes[0].conditions.is_free);
    CHECK(read.episodes[0].conditions.longest_cry == 20);
    CHECK(read.episodes[1].conditions.caregiver == CaregiverState::present);
    CHECK(read.applied_to(default_parameters())[Parameter::calm] == .5);
}

namespace {

std::string complaint(std::string_view toml) {
    try {
        procedure(toml, "my.toml");
    } catch (const UnusableScript& why) {
        return why.what();
    }
    return "";
}

std::string complaint_of_parameters(std::string_view toml) {
    try {
        parameters(toml, "my.toml", default_parameters());
    } catch (const UnusableScript& why) {
        return why.what();
    }
    return "";
}

} // namespace

TEST_CASE("a script that can not be used is refused with its line, and what would do") {
    CHECK(complaint("") == "my.toml: there is no episode; begin one with [[episode]]");
    CHECK(complaint("[[episode]]\nseconds = 3")
          == "my.toml:1: an episode has no name; write name = \"play\"");
    CHECK(complaint("[[episode]]\nname = \"play\"")
          == "my.toml:1: the episode play has no length; write seconds = 120");
    CHECK(complaint("[[episode]]\nname = \"play\"\nseconds = 0")
          == "my.toml:3: seconds = 0 is not between 1 and 86400");
    CHECK(complaint("[[episode]]\nname = \"play\"\nseconds = \"long\"")
          == "my.toml:3: seconds wants a number");
    CHECK(complaint("[[episode]]\nname = \"play\"\nseconds = 9\ncaregiver = \"away\"")
          == "my.toml:4: caregiver = \"away\" is none of present, distracted, still, absent");
    CHECK(complaint("[[episode]]\nname = \"play\"\nlenght = 9")
          == "my.toml:3: an episode has no lenght; it has name, seconds, caregiver, free, stressors, "
             "longest_cry");
    CHECK(complaint("[[episode]]\nname = \"play\"\nseconds = 9\n[[episode]]\nname = \"play\"\nseconds = 9")
          == "my.toml:4: two episodes are called play");
    CHECK(complaint("[[episode]]\nname = \"play\"\nseconds = 9\n[parameter]\ncalm = 1")
          == "my.toml:4: there is no table [parameter]; there are [[episode]] and [parameters]");
    CHECK(complaint("titel = \"x\"\n[[episode]]\nname = \"play\"\nseconds = 9")
          == "my.toml:1: a procedure has no titel; it has name, title, distraction, episode, parameters");
    CHECK(complaint("[[episode]\n").starts_with("my.toml:1: "));
}

TEST_CASE("parameters are read onto others, and refused with their line") {
    const Parameters read = parameters("calm = 0.5\nrejection = 1", "my.toml", default_parameters());
    CHECK(read[Parameter::calm] == .5);
    CHECK(read[Parameter::rejection] == 1);
    CHECK(read[Parameter::frightening] == 0);
    CHECK(complaint_of_parameters("clam = 1")
          == "my.toml:1: there is no parameter clam; `attune model parameters` lists them");
    CHECK(complaint_of_parameters("\ncalm = 2")
          == "my.toml:2: calm can not be 2: a share lies between 0 and 1");
    CHECK(complaint_of_parameters("calm = \"much\"") == "my.toml:1: calm wants a number");
    CHECK(complaint_of_parameters("[child]\ncalm = 1")
          == "my.toml: a file of parameters has no tables; write name = value, one a line");
}
