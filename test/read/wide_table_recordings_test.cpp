// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table.hpp>

#include <attune/read/interpret.hpp>
#include <attune/read/signal_readings.hpp>

#include <test/support/shared_file.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

Codebook book(const std::string& text) {
    return codebook_from({"ours.toml", text});
}

Coding read_with(const fs::path& path, const Codebook& codebook) {
    return wide_table(load(path.string()), {{}, codebook.table, {}});
}

const CodedSignal& signal(const Coding& coding, const std::string& name) {
    for (const CodedSignal& one : coding.signals)
        if (one.name == name) return one;
    FAIL("no signal " << name);
    return coding.signals.front();
}

double mean(const CodedSignal& of) {
    double sum = 0;
    for (const double sample : of.samples) sum += sample;
    return sum / static_cast<double>(of.samples.size());
}

std::string refusal(const fs::path& path) {
    try {
        wide_table(load(path.string()), {});
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "no refusal";
}

/// When the phases of a visit began and ended, from timing.csv: "2:09:10" is 2 min, 9 s and 10/60 s.
struct Phases {
    Instant play, still, reunion, end;
};

Instant in_sixtieths(const std::string& text) {
    int minutes = 0;
    int seconds = 0;
    int sixtieths = 0;
    char colon = 0;
    std::istringstream{text} >> minutes >> colon >> seconds >> colon >> sixtieths;
    return Instant{nearest(Seconds{minutes * 60 + seconds + sixtieths / 60.0})};
}

std::map<std::string, Phases> phases_in(const fs::path& path) {
    std::map<std::string, Phases> phases;
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells(6);
        std::istringstream row{line};
        for (std::string& cell : cells) std::getline(row, cell, ',');
        phases.insert({cells[0],
                       {in_sixtieths(cells[1]), in_sixtieths(cells[2]), in_sixtieths(cells[3]),
                        in_sixtieths(cells[4])}});
    }
    return phases;
}

/// Of each episode, the share of the time in which the voice could be heard that it was heard.
std::map<std::string, double> voiced_share(const Timeline& visit, const std::string& who) {
    const PersonIndex person = *visit.person(who);
    std::vector<Interval> voiced;
    for (const StateTrack& track : visit.states())
        if (track.heading().person == person)
            for (const State& state : track.states()) voiced.push_back(state.interval);
    const Stretches on{std::move(voiced)};
    std::map<std::string, double> share;
    for (const Episode& episode : visit.episodes())
        share[episode.name] =
            Seconds{on.length_within(episode.interval)}
            / Seconds{visit.coverage(person, Channel::voice)->length_within(episode.interval)};
    return share;
}

} // namespace

TEST_CASE("in the still face the mother falls silent, and the infant's voice is heard") {
    const auto timing = test::shared_file("data/still-face/timing.csv");
    const auto folder = test::shared_file("data/still-face/F0_infant");
    if (!timing || !folder) return;
    const Codebook codebook =
        book("[[person]]\nid = \"INF\"\nrole = \"child\"\n"
             "[[person]]\nid = \"MOT\"\nrole = \"caregiver\"\n"
             "[table]\nrate_hz = 30\n"
             "[[signal]]\nwhen = [\"baby >= 0.5\"]\nperson = \"INF\"\nchannel = \"voice\"\n"
             "act = \"bid\"\n"
             "[[signal]]\nwhen = [\"mom >= 0.5\"]\nperson = \"MOT\"\nchannel = \"voice\"\n"
             "act = \"answer\"\n");
    const auto phases = phases_in(*timing);
    std::map<std::string, double> mother;
    std::map<std::string, double> infant;
    int visits = 0;
    for (const auto& entry : fs::directory_iterator{*folder}) {
        CAPTURE(entry.path().filename().string());
        Coding coding = read_with(entry.path(), codebook);
        const Phases& of = phases.at(entry.path().filename().string());
        coding.episodes = {{"play", {of.play, of.still}, {}},
                           {"still", {of.still, of.reunion}, {}},
                           {"reunion", {of.reunion, of.end}, {}}};
        const Timeline visit = interpret(coding, codebook).timeline;
        for (const auto& [episode, share] : voiced_share(visit, "MOT")) mother[episode] += share;
        for (const auto& [episode, share] : voiced_share(visit, "INF")) infant[episode] += share;
        ++visits;
    }
    REQUIRE(visits == 18);
    const auto printed = [&](double sum, int digits) {
        std::ostringstream text;
        text.precision(digits);
        text << std::fixed << sum / visits;
        return text.str();
    };
    // data/README.md of the recordings
    CHECK(printed(mother["play"], 3) == "0.107");
    CHECK(printed(mother["still"], 4) == "0.0003");
    CHECK(printed(mother["reunion"], 3) == "0.133");
    CHECK(printed(infant["play"], 3) == "0.013");
    CHECK(printed(infant["still"], 3) == "0.072");
    CHECK(printed(infant["reunion"], 3) == "0.061");
}

TEST_CASE("OpenFace's table is read, names trimmed, every column of numbers a signal") {
    const auto path = test::shared_file("data/samples/openface/OpenFace_Test.csv");
    if (!path) return;
    CHECK(propose(load(path->string())).front().format == "wide_table");
    const Coding coding = read_with(*path, open_codebook("openface"));
    CHECK(coding.signals.size() == 429); // of 431 columns, without timestamp and frame
    CHECK(signal(coding, "confidence").samples.at(0) == 0.883333);
    CHECK(signal(coding, "gaze_1_z").samples.at(1) == -0.989879);
    CHECK(signal(coding, "AU45_c").samples.size() == 100);
    REQUIRE(coding.findings.size() == 2);
    CHECK(coding.findings[0].what == "columns that were not read: frame");
    CHECK(coding.findings[1].what == "sampled at 1000 Hz, as the times show"); // as its author's file says
}

TEST_CASE("OpenFace's frames become acts and coverage through the built-in codebook") {
    const auto path = test::shared_file("data/samples/openface/OpenFace_Test.csv");
    if (!path) return;
    // The file's clock runs at a thousandth of a second a frame, so that no act is long enough: its frames at
    // 30 fps are. Nobody smiles in it; a lower threshold shows the brows.
    const std::string who = "inherits = \"openface\"\nwhose = \"MOT\"\n"
                            "[[person]]\nid = \"MOT\"\nrole = \"caregiver\"\n";
    const std::string frames = "[table]\ntime = \"frame\"\nunit = \"frames\"\nfps = 30\n";
    const std::string brows = "[[signal]]\nwhen = \"AU04_r >= 0.7\"\nchannel = \"face\"\njoin_s = 0.2\n"
                              "shortest_s = 0.5\nact = \"neutral\"\nkind = \"brows\"\n";
    const Codebook codebook = book(who + frames + brows);
    const Reading reading = interpret(read_with(*path, codebook), codebook);
    const PersonIndex mother = *reading.timeline.person("MOT");
    const auto frame = [](int number) { // the first one's onset is 1/30 s, rounded to the nanosecond
        return Instant{33'333'333ns} + nearest(Seconds{(number - 1) / 30.0});
    };
    REQUIRE(reading.timeline.coverage(mother, Channel::face) != nullptr);
    CHECK(*reading.timeline.coverage(mother, Channel::face) == Stretches{{{frame(1), frame(101)}}});
    CHECK(reading.timeline.coverage(mother, Channel::gaze) == nullptr); // an old build: no gaze_angle_x
    REQUIRE(reading.timeline.states().size() == 1);
    std::vector<Interval> seen;
    for (const State& state : reading.timeline.states()[0].states()) seen.push_back(state.interval);
    CHECK(seen == std::vector<Interval>{{frame(29), frame(66)}});
}

TEST_CASE("motion energy has no times: it is read at the rate that is stated") {
    for (const char* name : {"data/samples/mea/100_01.txt", "data/samples/mea/200_01.txt",
                             "data/motion-energy/101_01.txt", "data/motion-energy/103_01.txt"}) {
        const auto path = test::shared_file(name);
        if (!path) return;
        CHECK(refusal(*path).find("rate_hz = 30") != std::string::npos);
        const Coding coding = read_with(*path, book("[table]\nrate_hz = 25\n"));
        REQUIRE(coding.signals.size() == 2);
        CHECK(signal(coding, "pat").samples.size() == 15'000);
        CHECK(coding.length == 600s); // ten minutes at 25 Hz
        CHECK(coding.findings.empty());
    }
}

TEST_CASE("py-feat's tables count frames, which need a rate") {
    const auto path = test::shared_file("data/samples/pyfeat/001.csv");
    const auto single = test::shared_file("data/samples/pyfeat/Feat_Test.csv");
    const auto skipping = test::shared_file("data/samples/pyfeat/news_001.csv");
    if (!path || !single || !skipping) return;
    CHECK(refusal(*path)
          == "001.csv: expected the rate of the frames that the times are counted in, found none. Say it in "
             "the "
             "codebook's [table]: fps = 25.");
    const Codebook fps = book("[table]\nfps = 25\n");
    const Coding coding = read_with(*path, fps);
    CHECK(signal(coding, "FaceScore").samples.size() == 40);
    CHECK(signal(coding, "FaceScore").rate == Rate{25});
    CHECK(signal(coding, "x_0").samples.at(0) == 355.59026655374674);
    CHECK(signal(read_with(*skipping, fps), "FaceRectX").rate == Rate{12.5}); // every other frame
    CHECK(refusal(*single).find("fps = 25") != std::string::npos);
    CHECK(signal(read_with(*single, book("[table]\nrate_hz = 25\n")), "FaceScore").samples.size() == 1);
}

TEST_CASE("iMotions' table is read past its comments, in milliseconds") {
    const auto path = test::shared_file("data/samples/pyfeat/iMotions_Test_v6.txt");
    if (!path) return;
    const Coding coding = read_with(*path, {});
    const CodedSignal& joy = signal(coding, "Joy Evidence");
    CHECK(joy.samples.size() == 519);
    CHECK(joy.samples.at(0) == -0.4623673);
    CHECK(joy.rate.per_second() == doctest::Approx(29.97).epsilon(0.001));
    CHECK(coding.findings.at(1).severity == Severity::note);
    CHECK(coding.findings.at(1).what.starts_with("the times are not evenly spaced"));
}

TEST_CASE("two people's series without times are read at a stated rate, the index left out") {
    const auto path = test::shared_file("data/samples/syncpy/2Persons_Monovariate_Categorical_data.csv");
    if (!path) return;
    const Coding coding = read_with(*path, book("[table]\nrate_hz = 1\n"));
    REQUIRE(coding.signals.size() == 2);
    CHECK(coding.signals[0].name == "0");
    CHECK(coding.signals[0].samples.size() == 1012);
    CHECK(mean(coding.signals[0]) * 1012 == 100);
}

TEST_CASE("every pitch file of the still-face samples is read, a blank pitch missing") {
    for (const char* name :
         {"infant_t0102", "infant_t0806", "infant_t0809", "infant_t0818", "infant_t0902", "infant_t1402",
          "mom_t0102", "mom_t0806", "mom_t0809", "mom_t0818", "mom_t0902", "mom_t1402"}) {
        const auto path = test::shared_file("data/samples/klein_ffsf/F0_" + std::string{name} + ".csv");
        if (!path) return;
        CAPTURE(name);
        CHECK(propose(load(path->string())).front().format == "wide_table");
        const Coding coding = read_with(*path, book("[table]\nrate_hz = 30\n"));
        REQUIRE(coding.signals.size() == 3);
        CHECK(coding.findings.empty());
        const auto& pitch = signal(coding, "pitch").samples;
        CHECK(std::any_of(pitch.begin(), pitch.end(), [](double sample) { return std::isnan(sample); }));
        CHECK(std::none_of(pitch.begin(), pitch.end(), [](double sample) { return sample == 0; }));
        CHECK(signal(coding, "mom").samples.front() == 0);
    }
}

TEST_CASE("a series of states without names is told from a list of events") {
    const auto series = test::shared_file("data/samples/dyad_csv/InfantAffect_Timeseries_3414.csv");
    const auto events = test::shared_file("data/samples/dyad_csv/MaternalAffect_Events_3367.csv");
    if (!series || !events) return;
    CHECK(propose(load(series->string())).front().format == "wide_table");
    CHECK(propose(load(events->string())).front().format == "long_table");
    const Coding coding = read_with(*series, {});
    CHECK(coding.signals.at(0).rate == Rate{10});
    CHECK(coding.signals[0].start == Instant{2921s});
    CHECK(coding.signals[0].samples.size() == 3014);
}
