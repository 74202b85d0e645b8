# SPDX-License-Identifier: Apache-2.0
# cmake -D SOURCES=src/attune -D FORMATS=... -D PROCEDURES=... -P catalogue.cmake
# What the library registers is what cmake/catalogue.cmake lists, so nothing escapes the rule of four.
cmake_minimum_required(VERSION 3.25)

# The names that `file` registers: the word before the closing brace of each row that matches `row`.
function(check_registry what file row listed)
    file(READ ${SOURCES}/${file} text)
    string(REGEX MATCHALL "${row}" rows "${text}")
    list(TRANSFORM rows REPLACE ".*[ {]([a-z_]+)}$" "\\1")
    list(SORT rows)
    list(SORT listed)
    if(NOT rows STREQUAL listed)
        message(SEND_ERROR "${file} registers the ${what} ${rows}; cmake/catalogue.cmake lists ${listed}")
    endif()
endfunction()

check_registry(formats read/format.cpp "{\"[a-z_]+\", [^\n]*, [a-z_]+}" "${FORMATS}")

file(GLOB scripts RELATIVE ${SOURCES}/model/procedures ${SOURCES}/model/procedures/*.toml)
list(TRANSFORM scripts REPLACE "\\.toml$" "")
list(SORT scripts)
if(NOT scripts STREQUAL "${PROCEDURES}")
    message(SEND_ERROR "model/procedures holds ${scripts}; cmake/catalogue.cmake lists ${PROCEDURES}")
endif()
