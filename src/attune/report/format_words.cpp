// SPDX-License-Identifier: Apache-2.0
#include <attune/report/format_words.hpp>

namespace attune::report {

std::string format_words(const Speaker& speaker, const Provenance& provenance) {
    // Who makes an account without a file says in words of their own what it was made of.
    return provenance.format.empty() ? provenance.in_words : speaker.words("format." + provenance.format);
}

} // namespace attune::report
