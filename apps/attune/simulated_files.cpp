// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/simulated.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/report/json_writer.hpp>
#include <attune/timeline/csv_cell.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using report::JsonWriter;
using Layout = JsonWriter::Layout;

/// A stretch of the procedure, and what was counted in it.
struct Told {
    std::string_view episode;
    double onset; ///< s from the episode's
    double offset;
    std::string_view stretch; ///< "episode" or "bin"
    const model::Means* means;
};

/// Every episode and every bin that a dyad reached, in the order of the procedure.
std::vector<Told> everything(const Simulated& simulated) {
    std::vector<Told> all;
    const model::Bins& bins = simulated.summary.bins;
    for (std::size_t i = 0; i < bins.episodes(); ++i) {
        const model::PlannedEpisode& episode = simulated.plan.procedure.episodes[i];
        const double length = episode.length.count();
        all.push_back({episode.name, 0, length, "episode", &simulated.summary.episodes[i]});
        for (std::size_t bin = bins.first(i); bin < bins.end(i); ++bin) {
            const double onset = model::bin_length * static_cast<double>(bin - bins.first(i));
            all.push_back({episode.name, onset, std::min(length, onset + model::bin_length), "bin",
                           &simulated.summary.course[bin]});
        }
    }
    std::erase_if(all, [](const Told& one) { return (*one.means)[model::Quantity::distress].n() == 0; });
    return all;
}

void write_means(JsonWriter& json, const model::Means& means) {
    for (const model::QuantityRow& quantity : model::quantities()) {
        json.key(quantity.name).begin_object(Layout::one_line);
        json.member("mean", means[quantity.quantity].value());
        json.member("standard_error", means[quantity.quantity].error());
        json.end_object();
    }
}

void write_stretches(JsonWriter& json, const Simulated& simulated) {
    json.key("stretches").begin_list();
    for (const Told& one : everything(simulated)) {
        json.begin_object();
        json.member("episode", std::string{one.episode});
        json.member("stretch", std::string{one.stretch});
        json.member("onset_s", one.onset);
        json.member("offset_s", one.offset);
        json.member("dyads", (*one.means)[model::Quantity::distress].n());
        write_means(json, *one.means);
        json.end_object();
    }
    json.end_list();
}

void write_order(JsonWriter& json, const Simulated& simulated) {
    json.key("first_onsets").begin_list();
    for (std::size_t i = 0; i < simulated.summary.order.size(); ++i) {
        const model::OnsetOrder& one = simulated.summary.order[i];
        json.begin_object(Layout::one_line);
        json.member("episode", simulated.plan.procedure.episodes[i].name);
        json.member("already_on", one.already);
        json.member("all_three", one.all_three);
        json.member("bid_then_averted_then_alarmed", one.in_order);
        json.member("share_by_rates_alone", one.expected());
        json.end_object();
    }
    json.end_list();
}

void write_parameters(JsonWriter& json, const Simulated& simulated) {
    const model::Parameters used = simulated.plan.procedure.applied_to(simulated.plan.parameters);
    json.key("parameters").begin_object();
    for (const model::ParameterRow& one : model::parameter_table())
        json.member(one.name, used[one.parameter]);
    json.end_object();
}

} // namespace

std::string simulated_csv(const Simulated& simulated) {
    std::string text = "procedure,episode,stretch,onset_s,offset_s,quantity,mean,standard_error,dyads\n";
    for (const Told& one : everything(simulated))
        for (const model::QuantityRow& row : model::quantities()) {
            const model::Mean& mean = (*one.means)[row.quantity];
            text += fmt::format("{},{},{},{},{},{},{},{},{}\n", csv_cell(simulated.plan.procedure.name),
                                csv_cell(one.episode), one.stretch, one.onset, one.offset, row.name,
                                mean.value(), mean.error(), mean.n());
        }
    return text;
}

std::string simulated_json(const Simulated& simulated) {
    JsonWriter json;
    json.begin_object();
    json.member("schema", std::string{"attune.simulation/1"});
    json.member("attune", std::string{ATTUNE_VERSION});
    json.member("procedure", simulated.plan.procedure.name);
    json.member("dyads", simulated.summary.dyads);
    json.member("seed", simulated.seed);
    json.member("sessions_before", std::uint64_t{simulated.plan.sessions});
    json.key("without").begin_list(Layout::one_line);
    for (const std::string& one : simulated.without) json.value(one);
    json.end_list();
    write_parameters(json, simulated);
    write_stretches(json, simulated);
    write_order(json, simulated);
    json.end_object();
    return json.take();
}

} // namespace attune::app
