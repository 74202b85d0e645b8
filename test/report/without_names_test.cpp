// SPDX-License-Identifier: Apache-2.0
#include <attune/report/without_names.hpp>

#include <test/report/small_recording.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::report;

namespace {

const std::string fingerprint(64, '7');

Provenance named() {
    Provenance from;
    from.recording = {"Meier-home.eaf", 10, fingerprint};
    from.codebook = UsedCodebook{"Meier", "1", "", "attune", {"Meier.toml", 5, fingerprint}, false};
    from.episodes = SourceFile{"Mia.csv", 1, fingerprint};
    from.second_recording = SourceFile{"Meier-Ole.eaf", 1, fingerprint};
    from.second_codebook = UsedCodebook{"Ole", "1", "", "attune", {"Ole.toml", 5, fingerprint}, false};
    from.media = {{"Meier.mp4", std::nullopt, {}}, {"Meier-2.mp4", std::nullopt, {}}};
    from.people.child.id = "Mia";
    from.people.child.role = Role::child;
    from.people.child.covariates = {{"name", "Mia"}, {"age", "14 months"}};
    from.people.caregiver.id = "Anna";
    from.people.caregiver.role = Role::caregiver;
    from.findings = {
        {Weight::note, "Meier-home, track gaze@Mia", "Mia looks at Anna twice", "See Meier-home.eaf."}};
    return from;
}

Pseudonyms names(const Provenance& from, std::string instead = "") {
    return pseudonyms(std::vector{from.people.child, from.people.caregiver}, from, "Meier-home",
                      std::move(instead));
}

} // namespace

TEST_CASE("a recording is called by the fingerprint of its file, or as somebody says") {
    CHECK(pseudonym({"s.eaf", 1, "0123456789abcdef"}, "s") == "recording-01234567");
    CHECK(names(named()).of("Meier-home") == "recording-77777777");
    CHECK(names(named(), "P017").of("Meier-home.eaf") == "P017");
}

TEST_CASE("two recordings in one file are not called the same") {
    const SourceFile project{"study.boris", 1, fingerprint};
    const std::string first = pseudonym(project, "visit 1");
    CHECK(first.size() == std::string{"recording-01234567"}.size());
    CHECK(first != pseudonym(project, "visit 2"));
    CHECK(first != pseudonym(project, "study"));
}

TEST_CASE("nothing in a provenance names people or files any more") {
    const Provenance from = named();
    CHECK(from.named);
    const Provenance without = without_names(from, names(from));
    CHECK_FALSE(without.named);
    CHECK(without.recording == SourceFile{"recording-77777777", 10, fingerprint});
    CHECK(without.codebook->name == "codebook");
    CHECK(without.codebook->file.name == "codebook");
    CHECK(without.episodes->name == "episodes");
    CHECK(without.second_recording->name == "second-coder");
    CHECK(without.second_codebook->name == "second-codebook");
    CHECK(without.second_codebook->file.name == "second-codebook");
    CHECK(without.media[0].file_name == "medium-1");
    CHECK(without.media[1].file_name == "medium-2");
    CHECK(without.people.child.id == "child");
    CHECK(without.people.caregiver.id == "caregiver");
    CHECK(without.people.child.covariates == std::map<std::string, std::string>{{"age", "14 months"}});
    CHECK(without.findings[0].where == "recording-77777777, track gaze@child");
    CHECK(without.findings[0].what == "child looks at caregiver twice");
    CHECK(without.findings[0].remedy == "See recording-77777777.");
}

TEST_CASE("a codebook keeps the name that somebody gave it, and a built-in one its own") {
    Provenance from = named();
    from.codebook->name = "Infant touch, 2019";
    CHECK(without_names(from, names(from)).codebook->name == "Infant touch, 2019");
    from.codebook = UsedCodebook{"lena", "1", "", "", {"lena.toml", 5, fingerprint}, true};
    CHECK(without_names(from, names(from)).codebook->name == "lena");
    CHECK(without_names(from, names(from)).codebook->file.name == "lena.toml");
}
