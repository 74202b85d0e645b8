// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/line_count.hpp>

namespace attune::read::ethogram {
namespace {

// What a text takes in memory while it is parsed, as often as its length: it is kept as it is written and as
// it is meant, in buffers that double. Where it is wrong, the words about the fault repeat it.
constexpr std::size_t cost_of_a_text = 5;
constexpr std::size_t cost_of_a_fault = 8;

[[noreturn]] void refuse(const Project& project, std::string found) {
    throw Unreadable{project.findings.place(), "a BORIS project", std::move(found),
                     "Name the file that BORIS saved as .boris."};
}

// Gives what is met to the part of the project that it belongs to.
class ProjectVisitor : public JsonVisitor {
public:
    ProjectVisitor(Project& project, std::string_view text, const std::string& wanted)
        : project_{project}, lines_{text}, wanted_{wanted} {}

    bool has_observations() const { return has_observations_; }

    void begin(const JsonPath& path, JsonKind kind) override {
        look_at(path);
        if (path.depth() == 0 && kind != JsonKind::object) refuse(project_, "other JSON");
        if (path.name(0) != "observations") return project_.defined.begin(path, project_.room);
        meet_observation(path);
        if (is_chosen_) project_.observation->begin(path, kind, project_.room);
    }

    void end(const JsonPath& path, JsonKind kind) override {
        look_at(path);
        if (path.name(0) != "observations")
            return project_.defined.end(path, kind, project_.room, project_.findings);
        if (is_chosen_) project_.observation->end(path, kind, project_.room);
    }

    void value(const JsonPath& path, JsonKind kind, std::string_view written) override {
        look_at(path);
        make_room_for(written);
        if (path.depth() == 0) refuse(project_, "other JSON");
        if (path.name(0) != "observations") return project_.defined.value(path, kind, written);
        meet_observation(path);
        if (is_chosen_) project_.observation->value(path, kind, written, project_.room);
    }

private:
    void look_at(const JsonPath& path) {
        project_.room.line = lines_.place({}, path.position()).line.value_or(0);
    }

    // Nothing of an observation is kept before it is known to be the one.
    void meet_observation(const JsonPath& path) {
        has_observations_ = true;
        if (!path.is({"observations", "*"})) return;
        const std::string name{path.name(1)};
        check_size(project_.room, project_.observations.size());
        project_.room.take(64 + 2 * name.size());
        project_.observations.push_back(name);
        is_chosen_ = !project_.observation && (wanted_.empty() || name == wanted_);
        if (is_chosen_) project_.observation.emplace(name, project_.room.file);
    }

    // The parser keeps the memory of its longest text.
    void make_room_for(std::string_view written) {
        if (written.size() <= longest_) return;
        project_.room.take(cost_of_a_text * (written.size() - longest_));
        longest_ = written.size();
    }

    Project& project_;
    LineCount lines_;
    const std::string& wanted_;
    std::size_t longest_ = 0;
    bool has_observations_ = false;
    bool is_chosen_ = false;
};

} // namespace

void read_project(Project& project, std::string_view text, const std::string& wanted) {
    ProjectVisitor visitor{project, text, wanted};
    const std::size_t longest = project.room.bytes / cost_of_a_fault;
    const bool is_whole = read_json(text, project.room.file, longest, visitor);
    if (!visitor.has_observations())
        refuse(project,
               is_whole ? "JSON without \"observations\"" : "one that is cut off before its observations");
    if (is_whole) return;
    Place end = LineCount{text}.place(project.room.file, text.size());
    end.column.reset();
    project.findings.add({Severity::error, std::move(end),
                          "the file is cut off here; what stood before is read, what came after is lost",
                          "Take the file from its place of origin again."});
}

} // namespace attune::read::ethogram
