// SPDX-License-Identifier: Apache-2.0
#include <attune/model/quantity.hpp>

namespace attune::model {

const std::array<QuantityRow, quantity_count>& quantities() {
    using enum Quantity;
    static constexpr std::array<QuantityRow, quantity_count> rows{{
        {engaged, "engaged", "engaged"},
        {bidding, "bidding", "bidding"},
        {averted, "averted", "turned away"},
        {alarmed, "alarmed", "crying"},
        {content, "content", "busy alone"},
        {withdrawn, "withdrawn", "given up"},
        {distress, "distress", "distress s, mean"},
        {contact, "contact", "contact x, mean"},
        {soft_cues, "soft_cues_per_min", "soft cues a minute"},
        {bids, "bids_per_min", "bids a minute"},
        {cries, "cries_per_min", "cries a minute"},
        {noticed, "noticed_per_min", "cues noticed a minute"},
        {absorbed, "absorbed_per_min", "cues while an answer was under way, a minute"},
        {comforts, "comforts_per_min", "comforting acts a minute"},
        {rebuffs, "rebuffs_per_min", "rebuffs a minute"},
        {frights, "frights_per_min", "frights a minute"},
        {cried, "cried", "children who cried"},
    }};
    return rows;
}

} // namespace attune::model
