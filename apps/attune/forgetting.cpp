// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/forgetting.hpp>

#include <apps/attune/beside.hpp>
#include <apps/attune/output_file.hpp>

#include <attune/care/derived.hpp>
#include <attune/read/document.hpp>
#include <attune/report/sha256.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

using care::Derived;

fs::path real_path(const fs::path& path) {
    return fs::weakly_canonical(fs::absolute(path));
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// An empty file has no bytes that could be loaded.
std::string fingerprint(const fs::path& file) {
    return report::sha256(fs::file_size(file) == 0 ? std::string{} : read::load(file.string()).bytes);
}

class Forgetting {
public:
    explicit Forgetting(const fs::path& recording, Earnest earnest)
        : recording_{real_path(recording)}, earnest_{earnest} {}

    void follow(const fs::path& recording);
    std::vector<Forgotten> result() && { return std::move(done_); }

private:
    Fate fate_of(const fs::path& file, const Derived& derived) const;
    Forgotten forget_file(const fs::path& file, const Derived& derived) const;
    void forget_folders(const fs::path& folder, const std::vector<Derived>& all) const;
    void keep_record(const fs::path& record, const std::vector<Derived>& left) const;

    fs::path recording_;
    Earnest earnest_;
    std::set<fs::path> followed_;
    std::vector<Forgotten> done_;
};

Fate Forgetting::fate_of(const fs::path& file, const Derived& derived) const {
    if (!is_there(file)) return Fate::gone;
    std::error_code ignored;
    const bool is_file = fs::is_regular_file(fs::symlink_status(file, ignored));
    if (!is_file || fs::equivalent(file, recording_, ignored)) return Fate::no_file;
    return fingerprint(file) == derived.sha256 ? Fate::deleted : Fate::changed;
}

Forgotten Forgetting::forget_file(const fs::path& file, const Derived& derived) const {
    Forgotten one{
        file.lexically_proximate(recording_.parent_path()), fate_of(file, derived), derived.written, {}};
    std::error_code problem;
    if (one.fate == Fate::deleted && earnest_ == Earnest::in_earnest && !fs::remove(file, problem)
        && problem) {
        one.fate = Fate::stuck;
        one.problem = problem.message();
    }
    return one;
}

/// Folders that attune made go if nothing is in them any more; the innermost first.
void Forgetting::forget_folders(const fs::path& folder, const std::vector<Derived>& all) const {
    std::error_code ignored;
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        if (one->is_folder() && fs::is_directory(folder / one->file, ignored)
            && fs::is_empty(folder / one->file, ignored))
            fs::remove(folder / one->file, ignored);
}

void Forgetting::keep_record(const fs::path& record, const std::vector<Derived>& left) const {
    if (left.empty()) {
        fs::remove(record);
        return;
    }
    std::string text{care::derived_heading()};
    for (const Derived& one : left) text += care::derived_text(one);
    write_file(record, text);
}

void Forgetting::follow(const fs::path& recording) {
    const fs::path record = record_file(recording);
    if (!is_there(record) || !followed_.insert(record).second) return;
    const fs::path folder = recording.parent_path();
    const std::vector<Derived> all = care::parse_derived(read::load(record.string()));
    std::vector<Derived> left;
    for (const Derived& derived : all) {
        if (derived.is_folder()) continue;
        const fs::path file = (folder / derived.file).lexically_normal();
        follow(file);
        done_.push_back(forget_file(file, derived));
        if (done_.back().is_left()) left.push_back(derived);
    }
    if (earnest_ == Earnest::rehearsal) return;
    forget_folders(folder, all);
    if (!left.empty())
        std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&](const Derived& derived) {
            return derived.is_folder() && is_there(folder / derived.file);
        });
    keep_record(record, left);
}

} // namespace

std::vector<Forgotten> forget(const fs::path& recording, Earnest earnest) {
    Forgetting forgetting{recording, earnest};
    forgetting.follow(real_path(recording));
    return std::move(forgetting).result();
}

} // namespace attune::app
