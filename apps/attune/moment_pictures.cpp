// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/moment_pictures.hpp>

#include <apps/attune/child_process.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/stills.hpp>

#include <attune/read/document.hpp>
#include <attune/report/cards_page.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

std::vector<report::Card> cards_of(const MomentsToWrite& from, const std::vector<Stills>& stills) {
    std::vector<report::Card> cards;
    for (std::size_t i = 0; i < from.shown.size(); ++i) {
        report::Card card{from.shown[i].moment};
        for (std::size_t still = 0; i < stills.size() && still < card.stills.size(); ++still)
            if (const fs::path& file = stills[i].files[still]; !file.empty())
                card.stills[still] = read::load(file.string()).bytes;
        cards.push_back(std::move(card));
    }
    return cards;
}

void tell_of_stills(const std::vector<Stills>& all, const fs::path& folder, Outputs& outputs) {
    std::size_t taken = 0;
    for (const Stills& stills : all)
        for (const fs::path& file : stills.files)
            if (!file.empty()) {
                outputs.remember(file);
                ++taken;
            }
    const std::size_t wanted = 3 * all.size();
    std::cout << fmt::format("{} holds {} stills", folder.string(), taken)
              << (taken < wanted
                      ? fmt::format("; at {} other moments the film has no picture\n", wanted - taken)
                      : "\n");
}

} // namespace

std::optional<fs::path> ffmpeg_wanted(const MomentPictures& pictures, const FilmRequest& request,
                                      const std::optional<Film>& film, const std::string& recording) {
    const char* search_path = std::getenv("PATH");
    const bool must_be = !pictures.stills.empty() || (!pictures.cards.empty() && !request.file.empty());
    if (must_be) return ffmpeg_for(film, recording, search_path ? search_path : "");
    if (pictures.cards.empty() || !film || !film->at_hand) return std::nullopt;
    constexpr std::array names{"ffmpeg"};
    return find_program(names, search_path ? search_path : "");
}

void write_moment_pictures(const MomentPictures& pictures, const MomentsToWrite& from,
                           const std::optional<fs::path>& ffmpeg, Outputs& outputs, Progress& progress) {
    std::optional<TemporaryFolder> ours;
    std::vector<Stills> stills;
    if (ffmpeg) {
        if (pictures.stills.empty())
            ours.emplace();
        else
            outputs.make_folder(pictures.stills);
        stills =
            take_stills(from.shown, *from.film, *ffmpeg, ours ? ours->path() : pictures.stills, progress);
        if (!ours) tell_of_stills(stills, pictures.stills, outputs);
    }
    if (pictures.cards.empty()) return;
    outputs.write(pictures.cards,
                  report::cards_page(from.account, from.provenance, from.speaker, cards_of(from, stills)));
    std::cout << fmt::format("{} is written{}\n", pictures.cards.string(),
                             ffmpeg ? ""
                                    : "; with a drawing on each card, as there is no film or no ffmpeg here");
}

} // namespace attune::app
