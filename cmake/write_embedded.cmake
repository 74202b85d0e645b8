# SPDX-License-Identifier: Apache-2.0
# The build step of embed.cmake: writes ${STEM}.hpp and ${STEM}.cpp for the text files FILES in FOLDER.
cmake_minimum_required(VERSION 3.25)

set(delimiter "attune_text")
set(rows "")
foreach(path IN LISTS FILES)
    cmake_path(RELATIVE_PATH path BASE_DIRECTORY ${FOLDER} OUTPUT_VARIABLE name)
    file(READ ${path} text)
    string(FIND "${text}" ")${delimiter}\"" collision)
    if(NOT collision EQUAL -1)
        message(FATAL_ERROR "${path} holds )${delimiter}\", which ends a raw string: change it there")
    endif()
    string(APPEND rows "    {\"${name}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()

set(opening "namespace attune::${LAYER}::embedded {\n\n")
set(closing "\n} // namespace attune::${LAYER}::embedded\n")
file(WRITE ${STEM}.hpp "#pragma once

#include <attune/${LAYER}/embedded/file.hpp>

#include <span>

${opening}extern const std::span<const File> ${TABLE};
${closing}")
file(WRITE ${STEM}.cpp "#include <attune/${LAYER}/embedded/${TABLE}.hpp>

${opening}constexpr File rows[] = {
${rows}};
const std::span<const File> ${TABLE}{rows};
${closing}")
