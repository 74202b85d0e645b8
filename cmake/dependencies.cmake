# SPDX-License-Identifier: Apache-2.0
# What attune stands on; docs/dependencies.md says why each was chosen. None appears in a public header.

find_package(Boost 1.74 REQUIRED CONFIG)
find_package(CLI11 2.1 REQUIRED)
find_package(Eigen3 3.4 REQUIRED CONFIG)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Nettle REQUIRED)
find_package(NLopt 2.7 REQUIRED CONFIG)
find_package(tomlplusplus 3.3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Libzip 1.7 REQUIRED)
find_package(LibXml2 2.9 REQUIRED)
find_package(Threads REQUIRED)

if(ATTUNE_DEVELOPER_MODE)
    find_package(doctest 2.4 REQUIRED)
    find_package(rapidcheck REQUIRED)
    find_program(PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED) # Debian's own, for the journeys
endif()
if(ATTUNE_BENCHMARKS)
    find_package(benchmark 1.7 REQUIRED)
endif()
