// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/first_answer.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The figure of how soon an answer begins, with its numbers; nothing where the fit tells none.
void write_first_answer(Markup& page, const model::FirstAnswer& told, const Speaker& speaker);

} // namespace attune::report
