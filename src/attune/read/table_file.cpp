// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table_file.hpp>

namespace attune::read {

TableFile::TableFile(const Document& document, const TableLayout& layout, FindingLog& log)
    : decoded{decode(document)}, opening{opening_of(decoded.text(), layout.delimiter, document.name)},
      header{opening.header()}, first_line{opening.rows.empty() ? 0 : opening.rows.front().line},
      rows{decoded.text(), opening.delimiter, log} {
    log.add(decoded.findings());
    rows.skip_before(first_line);
    if (header) rows.next();
}

} // namespace attune::read
