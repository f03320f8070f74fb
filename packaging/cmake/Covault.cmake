# The shapes that targets have here.

# Qt Test without the two macros that its own target defines by folder: they would make the precompiled header useless.
add_library(covault_qttest INTERFACE)
target_include_directories(covault_qttest SYSTEM INTERFACE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
target_link_libraries(covault_qttest INTERFACE Qt6::Core $<TARGET_FILE:Qt6::Test>)

# One precompiled header for core and its tests: it divides compile time by four.
function(covault_precompile target)
    if(NOT TARGET covault_pch)
        file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp "// only carries the precompiled header\n")
        add_library(covault_pch OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
        target_link_libraries(covault_pch PUBLIC covault_qttest tl::expected)
        target_precompile_headers(covault_pch PRIVATE ${PROJECT_SOURCE_DIR}/core/base/precompiled.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM covault_pch)
endfunction()

# covault_library(vault HEADERS record.h SOURCES record.cpp USES base LINK Qt6::Core)
# A folder of core/: the target covault::vault. Shared in dev, static in release.
function(covault_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;USES;LINK;PRIVATE_LINK")
    add_library(covault_${name} ${arg_SOURCES})
    add_library(covault::${name} ALIAS covault_${name})
    set_target_properties(covault_${name} PROPERTIES DEFINE_SYMBOL "")
    target_sources(covault_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/core FILES ${arg_HEADERS})
    list(TRANSFORM arg_USES PREPEND covault::)
    target_link_libraries(covault_${name} PUBLIC Qt6::Core tl::expected ${arg_USES} ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    covault_precompile(covault_${name})
endfunction()

# covault_test(core/base/tst_error.cpp LINK covault::base LABELS slow)
function(covault_test source)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINK;SOURCES;LABELS")
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LINK} covault_qttest)
    covault_precompile(${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;COVAULT_SOURCE_DIR=${PROJECT_SOURCE_DIR};COVAULT_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()
