# SPDX-License-Identifier: Apache-2.0
# Builds files into a layer, so that one binary is the whole tool.
#
#   attune_embed(read codebooks FILES src/attune/read/codebooks/*.toml)
#
# gives the sources of that layer the header <attune/read/embedded/codebooks.hpp>, which declares
#
#   namespace attune::read::embedded { extern const std::span<const File> codebooks; }
#
# where each File has a `name` and its `text`, in the order of the names. A name is the file's path below the folder
# that all of FILES lie in: "icep.toml"; with FILES messages/*/*.toml, "en/fit.toml".

function(attune_embed layer table)
    cmake_parse_arguments(PARSE_ARGV 2 embed "" "" FILES)
    list(TRANSFORM embed_FILES PREPEND ${PROJECT_SOURCE_DIR}/)
    file(GLOB files CONFIGURE_DEPENDS ${embed_FILES})
    list(GET embed_FILES 0 folder)
    string(REGEX REPLACE "/[^/*]*[*].*$" "" folder ${folder})
    set(root ${PROJECT_BINARY_DIR}/generated)
    set(stem ${root}/attune/${layer}/embedded/${table})
    file(CONFIGURE OUTPUT ${root}/attune/${layer}/embedded/file.hpp @ONLY CONTENT "#pragma once

#include <string_view>

namespace attune::@layer@::embedded {

struct File {
    std::string_view name;
    std::string_view text;
};

} // namespace attune::@layer@::embedded
")
    add_custom_command(
        OUTPUT ${stem}.cpp ${stem}.hpp
        COMMAND ${CMAKE_COMMAND} -D LAYER=${layer} -D TABLE=${table} -D STEM=${stem} -D FOLDER=${folder}
                "-D FILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
        DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
        COMMENT "Embed ${table} in ${layer}"
        VERBATIM)
    target_sources(attune_${layer} PRIVATE ${stem}.cpp ${stem}.hpp)
    target_include_directories(attune_${layer} PRIVATE ${root})
endfunction()
