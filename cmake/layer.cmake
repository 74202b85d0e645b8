# SPDX-License-Identifier: Apache-2.0
# A layer is a folder src/attune/<name>: one static library, the layers it may use, its tests, and the
# check that its #include lines keep to that.

function(attune_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "USES;PRIVATE_LIBRARIES")
    set(folder ${PROJECT_SOURCE_DIR}/src/attune/${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.hpp)
    if(NOT sources)
        set(sources ${PROJECT_BINARY_DIR}/generated/${name}_is_all_headers.cpp)
        file(CONFIGURE OUTPUT ${sources} CONTENT "")
    endif()

    list(TRANSFORM layer_USES PREPEND attune:: OUTPUT_VARIABLE used_layers)
    add_library(attune_${name} STATIC ${sources})
    add_library(attune::${name} ALIAS attune_${name})
    target_compile_features(attune_${name} PUBLIC cxx_std_20)
    target_link_libraries(attune_${name} PUBLIC ${used_layers} PRIVATE ${layer_PRIVATE_LIBRARIES})
    target_sources(attune_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src
                                         FILES ${headers})
    set_property(GLOBAL APPEND PROPERTY attune_layers ${name})

    if(ATTUNE_DEVELOPER_MODE)
        attune_check_layer(${name} ${layer_USES})
        attune_test_program(${name} LINKS attune::${name})
    endif()
endfunction()

# The ctest layers.<name>: reads the #include lines of one layer.
function(attune_check_layer name)
    add_test(NAME layers.${name}
             COMMAND ${CMAKE_COMMAND} -D LAYER=${name} "-D USES=${ARGN}"
                     -D FOLDER=${PROJECT_SOURCE_DIR}/src/attune/${name}
                     -P ${PROJECT_SOURCE_DIR}/cmake/check_layer.cmake)
endfunction()

# The program attune_test_<name> of all sources under test/<name>, and one ctest for each *_test.cpp in it.
# Files named *_slow_test.cpp carry the label `slow`.
function(attune_test_program name)
    cmake_parse_arguments(PARSE_ARGV 1 program "" "" LINKS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/test/${name}/*.cpp)
    if(NOT sources)
        return()
    endif()

    add_executable(attune_test_${name} ${sources})
    target_link_libraries(attune_test_${name} PRIVATE ${program_LINKS} attune_test_support)
    set_target_properties(attune_test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
    list(FILTER sources INCLUDE REGEX "_test\\.cpp$")
    foreach(source IN LISTS sources)
        attune_register_test_file(${name} ${source})
    endforeach()
endfunction()

function(attune_register_test_file program source)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path)
    string(REGEX REPLACE "^test/(.*)_test\\.cpp$" "\\1" test ${path})
    string(REPLACE "/" "." test ${test})
    add_test(NAME ${test} COMMAND attune_test_${program} --source-file=*${path}
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${test} PROPERTIES SKIP_RETURN_CODE 77)
    if(test MATCHES "_slow$")
        set_tests_properties(${test} PROPERTIES LABELS slow)
    endif()
endfunction()
