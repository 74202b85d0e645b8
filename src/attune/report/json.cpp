// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json.hpp>

#include <attune/report/json_sections.hpp>
#include <attune/report/lists.hpp>
#include <attune/report/methods.hpp>
#include <attune/report/not_this.hpp>

namespace attune::report {
namespace {

void write_lists(JsonWriter& json, const measure::Account& account) {
    for (const List& list : lists()) {
        json.key(list.name).begin_list();
        list.json(json, account);
        json.end_list();
    }
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name).begin_list();
    for (const std::string& text : texts) json.value(text);
    json.end_list();
}

} // namespace

void write_json(const measure::Account& account, const Provenance& provenance, const Sink& sink) {
    JsonWriter json{sink};
    json.begin_object();
    json.member("schema", std::string{account_schema});
    json.member("attune", provenance.attune);
    json.member("what_this_is_not", std::string{what_this_is_not});
    json.member("recording", account.seen.recording);
    write_provenance(json, provenance);
    write_dyad(json, provenance);
    write_options(json, account.options);
    write_seen(json, account);
    write_texts(json, "notes", account.seen.notes);
    write_findings(json, provenance);
    write_measures(json, account);
    write_results(json, account);
    write_idea(json, account);
    write_latency_curves(json, account);
    write_trust(json, account);
    write_window_sweeps(json, account);
    write_lists(json, account);
    write_second_coder(json, account, provenance);
    write_moments(json, account);
    const Methods words = methods(account, provenance, Speaker::english());
    json.member("methods", words.paragraph);
    write_texts(json, "sources", words.sources);
    json.end_object();
    json.finish();
}

std::string json(const measure::Account& account, const Provenance& provenance) {
    return text_of([&](const Sink& sink) { write_json(account, provenance, sink); });
}

} // namespace attune::report
