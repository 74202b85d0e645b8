# SPDX-License-Identifier: Apache-2.0
# How everything is compiled: the language, the warnings, and a cache that several checkouts can share.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_LINK_LIBRARIES_ONLY_TARGETS ON)   # a misspelt layer stops the configure step
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)  # every header compiles alone

if(ATTUNE_DEVELOPER_MODE)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
    add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
endif()

# The same bytes on any machine: a*b + c is rounded twice everywhere, also where the processor could do it at once.
add_compile_options(-ffp-contract=off)

# The same bytes whatever folder the project was checked out into.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
                                    CCACHE_NOHASHDIR=1 ${CCACHE})
endif()
