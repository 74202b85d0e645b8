# SPDX-License-Identifier: Apache-2.0
# The build step of embed.cmake: writes ${STEM}.hpp and ${STEM}.cpp for the text files FILES.
cmake_minimum_required(VERSION 3.25)

set(delimiter "attune_text")
set(rows "")
foreach(path IN LISTS FILES)
    cmake_path(GET path FILENAME name)
    file(READ ${path} text)
    string(FIND "${text}" ")${delimiter}\"" collision)
    if(NOT collision EQUAL -1)
        message(FATAL_ERROR "${path} holds )${delimiter}\", which ends a raw string: change it there")
    endif()
    string(APPEND rows "    {\"${name}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()

set(opening "namespace attune::${LAYER}::embedded {\n\n")
file(WRITE ${STEM}.hpp "// Written by cmake/write_embedded.cmake.
#pragma once

#include <span>
#include <string_view>

#ifndef ATTUNE_EMBEDDED_FILE_${LAYER}
#define ATTUNE_EMBEDDED_FILE_${LAYER}
${opening}struct File {
    std::string_view name;
    std::string_view text;
};
} // namespace attune::${LAYER}::embedded
#endif

${opening}extern const std::span<const File> ${TABLE};
} // namespace attune::${LAYER}::embedded
")
file(WRITE ${STEM}.cpp "// Written by cmake/write_embedded.cmake.
#include <attune/${LAYER}/embedded/${TABLE}.hpp>

${opening}constexpr File rows[] = {
${rows}};
const std::span<const File> ${TABLE}{rows};
} // namespace attune::${LAYER}::embedded
")
