// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/boris/zero.hpp>
#include <attune/read/media_name.hpp>

#include <algorithm>

namespace attune::read::ethogram {
namespace {

using Step = JsonWalk::Step;
using Numbers = std::map<std::string, std::string, std::less<>>; // as written

constexpr std::size_t most_media = 1000;

// {"path": 12.5, ...}: the numbers by name.
Numbers numbers_in(JsonWalk& walk) {
    Numbers numbers;
    if (!walk.enter_object()) return numbers;
    for (auto step = walk.next(); step == Step::key; step = walk.next()) {
        std::string key = json_text(walk.written());
        const auto value = walk.next();
        if (value == Step::number && numbers.size() < most_media) numbers[key] = walk.written();
        if (value == Step::object || value == Step::array) walk.leave();
    }
    return numbers;
}

struct MediaInfo {
    Numbers length;
    Numbers frames;
    Numbers lag; // by player
};

MediaInfo info_in(const Project& project, std::size_t position) {
    MediaInfo info;
    JsonWalk walk{project.text, project.name, position};
    if (position == 0 || !walk.enter_object()) return info;
    for (auto step = walk.next(); step == Step::key; step = walk.next()) {
        const std::string_view key = walk.written();
        if (key == "length") {
            info.length = numbers_in(walk);
        } else if (key == "fps") {
            info.frames = numbers_in(walk);
        } else if (key == "offset") {
            info.lag = numbers_in(walk);
        } else {
            walk.skip();
        }
    }
    return info;
}

std::optional<Duration> time_of(const Numbers& numbers, std::string_view key) {
    const auto found = numbers.find(key);
    return found == numbers.end() ? std::nullopt : seconds_in(found->second);
}

// The files of one player, one after the other.
void read_player(Project& project, const MediaInfo& info, const std::string& player, JsonWalk& walk,
                 std::optional<Duration>& end) {
    auto lag = std::optional{time_of(info.lag, player).value_or(Duration{0})};
    for (auto step = walk.next(); step == Step::text; step = walk.next()) {
        const std::string path = json_text(walk.written());
        const auto length = time_of(info.length, path);
        if (project.coding.media.size() < most_media)
            project.coding.media.push_back({media_name(path), length, lag.value_or(Duration{0})});
        const auto frames = info.frames.find(path);
        if (frames != info.frames.end() && !project.coding.resolution) {
            const auto thousandths = seconds_in(frames->second); // frames a second, times 10^9
            if (thousandths && *thousandths > Duration{0})
                project.coding.resolution = nearest(Seconds{1e9 / static_cast<double>(thousandths->count())});
        }
        if (lag && length) *lag += *length;
        if (!length) lag.reset();
    }
    if (lag && !project.coding.media.empty()) end = std::max(end.value_or(*lag), *lag);
}

} // namespace

void read_media(Project& project, const Parts& parts) {
    Coding& coding = project.coding;
    if (parts.type == "MEDIA") {
        const MediaInfo info = info_in(project, parts.media_info);
        JsonWalk walk{project.text, project.name, parts.files};
        std::optional<Duration> end;
        if (parts.files != 0 && walk.enter_object())
            for (auto step = walk.next(); step == Step::key; step = walk.next()) {
                const std::string player = json_text(walk.written());
                const auto value = walk.next();
                if (value == Step::array) read_player(project, info, player, walk, end);
                if (value == Step::object) walk.leave();
            }
        if (end && *end > Duration{0}) coding.length = end;
    }
    state_zero(coding, project.findings, parts.type == "MEDIA", parts.time_offset);
    if (parts.watched)
        coding.coverage.push_back({{},
                                   std::nullopt,
                                   Interval{parts.watched->onset() - parts.time_offset,
                                            parts.watched->offset() - parts.time_offset}});
}

} // namespace attune::read::ethogram
