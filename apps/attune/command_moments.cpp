// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/moment_choice.hpp>
#include <apps/attune/moment_files.hpp>
#include <apps/attune/moment_pictures.hpp>
#include <apps/attune/permission.hpp>
#include <apps/attune/shown_record.hpp>
#include <apps/attune/speaking_options.hpp>
#include <apps/attune/theme_option.hpp>
#include <apps/attune/today.hpp>

#include <attune/read/clock.hpp>
#include <attune/report/moment_text.hpp>
#include <attune/timeline/progress.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace attune::app {

void add_moments(Program& program);

namespace {

struct Wish {
    MeasuringRequest request;
    SpeakingRequest speaking;
    std::optional<report::Theme> theme;
    std::vector<std::string> picked;
    bool all = false;
    FilmRequest film;
    MomentFiles files;
    MomentPictures pictures;
    ShownRequest shown;
    MadeFor made_for;

    care::Scope wanted() const { return made_for.value_or(care::Scope::team); }
    std::filesystem::path file() const { return request.reading.file; }
};

/// Pictures and the names of films are of people; what researchers are given is neither.
void refuse_what_shows_people(const Wish& wish) {
    const care::Scope wanted = wish.wanted();
    if (wanted == care::Scope::researchers && (!wish.pictures.stills.empty() || !wish.pictures.cards.empty()))
        throw Failure{ExitCode::usage,
                      "stills and cards show people, so they are for the team, or for those who may be shown "
                      "excerpts, --for audience; --csv and --vtt show nobody"};
    if (wanted > care::Scope::team && !wish.files.playlist.empty())
        throw Failure{ExitCode::usage,
                      "a playlist names the film, and that may name people, so it stays in the "
                      "team; --csv and --vtt name nobody"};
}

/// Nobody is named on what may be shown and passed on but as the command line says.
report::Naming naming(const Wish& wish, const report::Provenance& provenance) {
    report::Naming said = report::Naming::of(provenance.people.child);
    said.name = wish.speaking.child.name;
    if (!wish.speaking.child.pronoun.empty()) said.pronoun = wish.speaking.child.pronoun;
    return said;
}

void list_and_write(const Wish& wish, Progress& progress) {
    refuse_unknown_playlist(wish.files);
    refuse_what_shows_people(wish);
    refuse_without_consent(wish.file(), wish.wanted(), "moments", today());
    const std::vector<care::Shown> before = shown_so_far(wish.shown);
    const MeasuredFile measured = measure_file(wish.request, progress);
    const report::Provenance& provenance = measured.provenance;
    const report::Speaker speaker{report::Messages::in(wish.speaking.language), naming(wish, provenance)};
    const std::string recording = wish.file().filename().string();
    const auto list = report::listed_moments(measured.account, {wish.theme, times_shown(before, recording)});
    const auto shown = moments_to_show(list, wish.picked);
    refuse_unknown_marks(wish.shown, list);
    const auto film = film_of(wish.film, provenance, wish.file());
    const auto ffmpeg = ffmpeg_wanted(wish.pictures, wish.film, film, provenance.recording.name);
    std::cout << fmt::format("{}: {}\n", provenance.recording.name, speaker.say("moments.title"))
              << last_time(before, speaker)
              << report::moment_text(speaker, measured.account, list,
                                     wish.all ? report::Length::everything : report::Length::enough_to_choose)
              << std::flush;
    Outputs outputs{wish.file(), provenance.recording.sha256, "moments", wish.wanted(), today()};
    std::vector<Medium> media;
    if (wish.wanted() == care::Scope::team) media = media_with(film, provenance);
    const MomentsToWrite from{speaker, measured.account, provenance, list, shown, film, std::move(media)};
    write_moment_files(wish.files, from, outputs);
    write_moment_pictures(wish.pictures, from, ffmpeg, outputs, progress);
    mark_shown(wish.shown, list, recording, today());
}

void add_choosing_options(Command& command, Wish& wish) {
    command.group("The choice")
        .option("--theme", typed_themes("|"), theme_into(wish.theme),
                "what this session is about; else several")
        .option("--pick", "N", wish.picked,
                "show these moments, in this order, in place of the session's; separated by commas")
        .flag("--all", wish.all, "list every moment, not the first five of each theme");
}

void add_file_options(Command& command, Wish& wish) {
    command.group("Outputs")
        .option("--csv", "FILE", wish.files.csv, "write the list as a table")
        .option("--eaf", "FILE", wish.files.eaf, "write the list as tiers for ELAN, over the same media")
        .option("--vtt", "FILE", wish.files.vtt,
                "write subtitles: what can be said, and the child's line, marked as a guess")
        .option("--playlist", "FILE", wish.files.playlist,
                "write what is shown as a playlist: .m3u8 for VLC, .edl for mpv")
        .option("--stills", "DIR", wish.pictures.stills,
                "take three stills of each moment that is shown into this folder; needs ffmpeg")
        .option("--cards", "FILE", wish.pictures.cards,
                "write a page of A5 cards of what is shown, with stills where there can be some")
        .option("--media", "FILE", wish.film.file,
                "the film; else the first that the recording names, beside it")
        .option("--media-begins", "S", Destination{[&wish](std::string_view text) {
                    const auto begins = read::time_in(text, {});
                    if (!begins) throw Destination::Unfit{"a number of seconds"};
                    wish.film.begins = *begins;
                }},
                "when the film begins, in the recording's time; else as the recording says");
    add_made_for_option(command, wish.made_for, "team");
}

} // namespace

void add_moments(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program
            .command("moments",
                     "List the moments that are worth looking at together, and write them for a player")
            .explain(
                "For one who prepares a video feedback: the moments of the clinician's page, each with its "
                "number, time, theme, reason, and a sentence that can be said to it. Strengths come first; a "
                "break is shown between them, with what mended it.\n\n"
                "Subtitles and playlists hold the session, or what --pick says. The child is named in them "
                "only "
                "where --child-name does.");
    add_choosing_options(command, *wish);
    add_shown_options(command, wish->shown);
    add_speaking_options(command, wish->speaking);
    add_measuring_options(command, wish->request);
    add_file_options(command, *wish);
    command.does([wish](Progress& progress) { list_and_write(*wish, progress); });
}

} // namespace attune::app
