# SPDX-License-Identifier: Apache-2.0
# One format (measure, command, procedure) = one source + one page + one test + one example or journey.

function(attune_format name)
    attune_need("format ${name}" "source" src/attune/read/${name}.cpp)
    attune_need("format ${name}" "header" src/attune/read/${name}.hpp)
    attune_need("format ${name}" "page" docs/read/${name}.md)
    attune_need("format ${name}" "test" test/read/${name}_test.cpp)
    attune_need("format ${name}" "example or journey" examples/${name}* test/journeys/${name}*.journey)
    set_property(GLOBAL APPEND PROPERTY attune_formats ${name})
endfunction()

function(attune_measure name)
    attune_need("measure ${name}" "source" src/attune/measure/${name}.cpp)
    attune_need("measure ${name}" "header" src/attune/measure/${name}.hpp)
    attune_need("measure ${name}" "page" docs/measure/${name}.md)
    attune_need("measure ${name}" "test" test/measure/${name}_test.cpp)
    attune_need("measure ${name}" "example or journey" examples/${name}* test/journeys/${name}*.journey)
    set_property(GLOBAL APPEND PROPERTY attune_measures ${name})
endfunction()

# A command's journey is its test and its example.
function(attune_command name)
    attune_need("command ${name}" "source" apps/attune/command_${name}.cpp)
    attune_need("command ${name}" "page" docs/commands/${name}.md)
    attune_need("command ${name}" "journey" test/journeys/${name}*.journey)
    set_property(GLOBAL APPEND PROPERTY attune_commands ${name})
endfunction()

# A procedure of the model is its script; the journey is its test.
function(attune_procedure name)
    attune_need("procedure ${name}" "script" src/attune/model/procedures/${name}.toml)
    attune_need("procedure ${name}" "page" docs/model/procedures/${name}.md)
    attune_need("procedure ${name}" "journey" test/journeys/procedure-${name}.journey)
    set_property(GLOBAL APPEND PROPERTY attune_procedures ${name})
endfunction()

function(attune_need whose what)
    list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE patterns)
    file(GLOB found ${patterns})
    if(NOT found)
        list(JOIN ARGN " or " places)
        message(FATAL_ERROR "The ${whose} has no ${what}: ${places}")
    endif()
endfunction()
