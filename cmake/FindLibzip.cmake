# SPDX-License-Identifier: Apache-2.0
# Debian's own libzip-config.cmake refuses to load unless libzip's command line tools are installed too.

find_path(Libzip_INCLUDE_DIR zip.h)
find_library(Libzip_LIBRARY zip)
find_file(Libzip_VERSION_FILE zipconf.h HINTS ${Libzip_INCLUDE_DIR} PATH_SUFFIXES include)
if(Libzip_VERSION_FILE)
    file(STRINGS ${Libzip_VERSION_FILE} version_line REGEX "define LIBZIP_VERSION ")
    string(REGEX MATCH "[0-9.]+" Libzip_VERSION "${version_line}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libzip REQUIRED_VARS Libzip_LIBRARY Libzip_INCLUDE_DIR
                                         VERSION_VAR Libzip_VERSION)

if(Libzip_FOUND AND NOT TARGET Libzip::Libzip)
    add_library(Libzip::Libzip UNKNOWN IMPORTED)
    set_target_properties(Libzip::Libzip PROPERTIES IMPORTED_LOCATION ${Libzip_LIBRARY}
                                                    INTERFACE_INCLUDE_DIRECTORIES ${Libzip_INCLUDE_DIR})
endif()
