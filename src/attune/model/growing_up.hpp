// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>
#include <attune/model/everyday.hpp>
#include <attune/model/relationships.hpp>

namespace attune::model {

/// One child with its caregivers, on the way through its sessions. The plan of the upbringing, and its
/// population, must outlive it.
class GrowingUp {
public:
    GrowingUp(const Population& population, Upbringing upbringing, chance::Seed seed, std::uint64_t dyad);

    Development through_all_sessions();

private:
    void live(unsigned session, bool is_watched);
    void count(unsigned session, Everyday& watcher);
    template <class Watcher>
    void run(unsigned session, Watcher& watcher);
    void come_to(unsigned session);
    Parameters grown(Parameters parameters) const;
    Telling telling(unsigned session) const;
    Learning learning(unsigned session, std::size_t caregiver) const;

    const Population& population_;
    chance::Seed seed_;
    std::uint64_t dyad_;
    Upbringing upbringing_;
    std::string row_; ///< of chance, that sessions have
    Time time_;       ///< of the session under way
    Parameters drawn_;
    Relationships relationships_;
    std::vector<Everyday> watched_; ///< with each caregiver
    double settling_ = 1;           ///< τs for each of the drawn one
};

} // namespace attune::model
