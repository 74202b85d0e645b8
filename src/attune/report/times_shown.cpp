// SPDX-License-Identifier: Apache-2.0
#include <attune/report/times_shown.hpp>

#include <algorithm>
#include <tuple>

namespace attune::report {

std::vector<Candidate> unseen_first(std::vector<Candidate> moments, const TimesShown& shown) {
    if (!shown) return moments;
    std::stable_sort(moments.begin(), moments.end(), [&](const Candidate& one, const Candidate& next) {
        return std::tuple{one.theme, shown(one.time)} < std::tuple{next.theme, shown(next.time)};
    });
    return moments;
}

std::vector<Candidate> fresh_session(const std::vector<Candidate>& moments, const SessionWish& wish,
                                     const TimesShown& shown) {
    if (!shown) return session(moments, wish);
    std::vector<Candidate> unseen;
    std::copy_if(moments.begin(), moments.end(), std::back_inserter(unseen),
                 [&](const Candidate& moment) { return shown(moment.time) == 0; });
    std::vector<Candidate> all = session(unseen_first(moments, shown), wish);
    std::vector<Candidate> fresh = session(unseen, wish);
    return fresh.size() >= all.size() ? fresh : all;
}

std::string shown_words(const Speaker& speaker, const TimesShown& shown, const Interval& time) {
    const std::size_t times = shown ? shown(time) : 0;
    if (times == 0) return {};
    return times == 1 ? speaker.say("moments.shown_once")
                      : speaker.say("moments.shown", {{"n", std::to_string(times)}});
}

} // namespace attune::report
