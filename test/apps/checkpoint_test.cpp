// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/checkpoint.hpp>
#include <apps/attune/failure.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include <unistd.h>

using namespace attune;
using namespace attune::app;

namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("attune-checkpoint-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

/// Two tellings of two caregivers each, the second of whom is not met by the first telling.
const CheckpointOf here{"0.1.0", 7, "abc", 2, 2};

std::vector<model::Development> some_dyads() {
    std::vector<model::Development> dyads(3, model::Development(2, model::Telling(2)));
    double value = 1. / 3;
    for (model::Development& dyad : dyads)
        for (auto* const learning : {&dyad[0][0], &dyad[1][0], &dyad[1][1]}) {
            model::Learning& one = learning->emplace();
            one.trust = value /= 1.1;
            one.chances[model::Strategy::maximise] = 1 - value;
            if (value < .3) one.settling = value * 100;
            one.reunion.away = -value;
        }
    return dyads;
}

std::string bytes(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const std::filesystem::path& path, std::string_view text) {
    std::ofstream{path, std::ios::binary} << text;
}

std::string refusal(const std::filesystem::path& path, const CheckpointOf& of) {
    try {
        Checkpoint{path, of};
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::data);
        std::string words = failure.what();
        words.erase(0, path.parent_path().string().size() + 1);
        return words;
    }
    return "";
}

} // namespace

TEST_CASE("cut off at any byte, a checkpoint gives what was whole and ends in the same bytes") {
    const Folder folder;
    const auto path = folder.path / "whole";
    const auto dyads = some_dyads();
    Checkpoint{path, here}.add(dyads);
    const std::string whole = bytes(path);
    std::size_t before = 0;
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        write(path, std::string_view{whole}.substr(0, cut));
        Checkpoint again{path, here};
        const auto done = again.take_done();
        CHECK(std::equal(done.begin(), done.end(), dyads.begin()));
        CHECK(done.size() >= before);
        before = done.size();
        again.add(std::span{dyads}.subspan(done.size()));
        CHECK(bytes(path) == whole);
    }
    CHECK(before == 3);
}

TEST_CASE("a checkpoint of something else is refused, and stays as it is") {
    const Folder folder;
    const auto path = folder.path / "ck";
    Checkpoint{path, here}.add(some_dyads());
    const std::string whole = bytes(path);
    const std::string end = "; name another file, or delete this one to begin anew";
    CHECK(refusal(path, {"0.1.0", 8, "abc", 2, 2}) == "ck was written with seed 7, not seed 8" + end);
    CHECK(refusal(path, {"0.2.0", 7, "abc", 2, 2})
          == "ck was written by attune with version 0.1.0, and this is version 0.2.0: it may develop other "
             "dyads"
                 + end);
    CHECK(refusal(path, {"0.1.0", 7, "abd", 2, 2})
          == "ck is of another population, or of other parameters or mechanisms" + end);
    CHECK(bytes(path) == whole);
    write(path, "dyad,session\n1,2\n");
    CHECK(refusal(path, here) == "ck is no checkpoint of attune develop" + end);
    CHECK(bytes(path) == "dyad,session\n1,2\n");
}

TEST_CASE("a damaged line is named") {
    const Folder folder;
    const auto path = folder.path / "ck";
    Checkpoint{path, here}.add(some_dyads());
    std::string text = bytes(path);
    text[text.rfind(' ')] = 'x';
    write(path, text);
    CHECK(refusal(path, here)
          == "ck:7 is damaged; delete that line and those after it, and what is before it counts");
}
