# What every target shares. One precompiled header serves many targets, so nothing here may differ by target.
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_CORE_LIB QT_TESTLIB_LIB)
add_compile_options(-fPIC -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wundef
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees uninitialised values in std::optional that is moved about; clang and valgrind do not.
    add_compile_options(-Wno-maybe-uninitialized)
    add_compile_options(-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wsuggest-override -fpch-preprocess)
endif()
if(COVAULT_TEST_HOOKS)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        message(FATAL_ERROR "COVAULT_TEST_HOOKS weakens what ships: it goes with CMAKE_BUILD_TYPE=Debug only.")
    endif()
    add_compile_definitions(COVAULT_TEST_HOOKS)
endif()
if(COVAULT_WERROR)
    add_compile_options(-Werror)
endif()

find_program(COVAULT_MOLD mold)
if(COVAULT_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

find_program(COVAULT_CCACHE ccache)
if(COVAULT_CCACHE)
    # A precompiled header defeats the cache unless it may overlook times and the macros that the header saw.
    set(CMAKE_CXX_COMPILER_LAUNCHER env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${COVAULT_CCACHE})
endif()
