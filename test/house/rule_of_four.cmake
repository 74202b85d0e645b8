# SPDX-License-Identifier: Apache-2.0
# cmake -D FOLDER=... -D RULE=.../rule_of_four.cmake -P rule_of_four.cmake
# A small project in which a format, a measure, a command and a procedure have their files: the rule accepts it. Then each file
# in turn is taken away: the rule must refuse, naming that one.
cmake_minimum_required(VERSION 3.25)

set(needed
    "The format elan has no source: src/attune/read/elan.cpp"
    "The format elan has no header: src/attune/read/elan.hpp"
    "The format elan has no page: docs/read/elan.md"
    "The format elan has no test: test/read/elan_test.cpp"
    "The format elan has no example or journey: examples/elan* or test/journeys/elan*.journey"
    "The measure ledger has no source: src/attune/measure/ledger.cpp"
    "The measure ledger has no header: src/attune/measure/ledger.hpp"
    "The measure ledger has no page: docs/measure/ledger.md"
    "The measure ledger has no test: test/measure/ledger_test.cpp"
    "The measure ledger has no example or journey: examples/ledger* or test/journeys/ledger*.journey"
    "The command play has no source: apps/attune/command_play.cpp"
    "The command play has no page: docs/commands/play.md"
    "The command play has no journey: test/journeys/play*.journey"
    "The procedure bath has no script: src/attune/model/procedures/bath.toml"
    "The procedure bath has no page: docs/model/procedures/bath.md"
    "The procedure bath has no journey: test/journeys/procedure-bath.journey")

function(path_in refusal path)
    string(REGEX REPLACE ".*(: | or )" "" file "${refusal}")
    string(REPLACE "*" "_here" file ${file})
    set(${path} ${FOLDER}/${file} PARENT_SCOPE)
endfunction()

function(apply_rule words)
    execute_process(COMMAND ${CMAKE_COMMAND} -D PROJECT_SOURCE_DIR=${FOLDER} -P ${FOLDER}/catalogue.cmake
                    ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    set(${words} "${said}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(WRITE ${FOLDER}/catalogue.cmake
     "include(${RULE})\nattune_format(elan)\nattune_measure(ledger)\nattune_command(play)\n"
     "attune_procedure(bath)\n")
foreach(refusal IN LISTS needed)
    path_in("${refusal}" path)
    file(WRITE ${path} "")
endforeach()

apply_rule(words)
if(words)
    message(FATAL_ERROR "the complete project is refused: ${words}")
endif()

foreach(refusal IN LISTS needed)
    path_in("${refusal}" path)
    file(REMOVE ${path})
    apply_rule(words)
    file(WRITE ${path} "")
    string(FIND "${words}" "${refusal}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "without ${path} the rule should say \"${refusal}\"; it said \"${words}\"")
    endif()
endforeach()
