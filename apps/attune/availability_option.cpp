// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/availability_option.hpp>

#include <apps/attune/command.hpp>

namespace attune::app {

Destination availability_into(std::optional<model::Availability>& into) {
    return Destination{[&into](std::string_view text) {
        if (text == "coded")
            into = model::Availability::coded;
        else if (text == "hidden")
            into = model::Availability::hidden;
        else
            throw Destination::Unfit{"coded or hidden"};
    }};
}

} // namespace attune::app
