# SPDX-License-Identifier: Apache-2.0
# cmake -D LAYER=measure -D "USES=timeline;chance" -D FOLDER=src/attune/measure -P check_layer.cmake
# Fails, naming each line, where a layer includes another that it does not list, where a path is quoted,
# and where a public header shows a type of somebody else's library.
cmake_minimum_required(VERSION 3.25)

set(complaints 0)
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*.hpp ${FOLDER}/*.cpp)
string(REPLACE ";" ", " allowed "${USES}")
if(NOT allowed)
    set(allowed "no other layer")
endif()

macro(complain text)
    message(NOTICE "${text}")
    math(EXPR complaints "${complaints} + 1")
endmacro()

foreach(file IN LISTS files)
    file(STRINGS ${FOLDER}/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
        if(line MATCHES "<attune/([^/]+)/")
            if(NOT CMAKE_MATCH_1 IN_LIST USES AND NOT CMAKE_MATCH_1 STREQUAL LAYER)
                complain("${file}: ${line} (${LAYER} may use: ${allowed})")
            endif()
        elseif(line MATCHES "\"")
            complain("${file}: ${line} (write <attune/layer/name.hpp>)")
        elseif(file MATCHES "\\.hpp$" AND NOT line MATCHES "<[a-z_0-9]+>")
            complain("${file}: ${line} (a public header includes only attune and std)")
        endif()
    endforeach()
endforeach()

if(complaints)
    message(FATAL_ERROR "${complaints} #include lines of the layer ${LAYER} have to change")
endif()
