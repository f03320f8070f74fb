# The shapes that targets have here.

# Qt Test without the two macros that its own target defines by folder: they would make the precompiled header useless.
add_library(covault_qttest INTERFACE)
target_include_directories(covault_qttest SYSTEM INTERFACE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
target_link_libraries(covault_qttest INTERFACE Qt6::Core $<TARGET_FILE:Qt6::Test>)

# The target that carries a precompiled header for others to reuse. It divides compile time by four.
function(covault_carry pch header)
    if(NOT TARGET ${pch})
        file(WRITE ${CMAKE_BINARY_DIR}/${pch}.cpp "// only carries the precompiled header\n")
        add_library(${pch} OBJECT ${CMAKE_BINARY_DIR}/${pch}.cpp)
        target_link_libraries(${pch} PUBLIC covault_qttest tl::expected ${ARGN})
        target_precompile_headers(${pch} PRIVATE ${PROJECT_SOURCE_DIR}/${header})
    endif()
endfunction()

# One for core.
function(covault_precompile target)
    covault_carry(covault_pch core/base/precompiled.h)
    target_precompile_headers(${target} REUSE_FROM covault_pch)
endfunction()

# One for the tests of core, one for those of the window. Their own code is not optimised: it runs but for a moment, and
# compiling it would take twice as long.
function(covault_precompile_test target pch header)
    covault_carry(${pch} ${header} ${ARGN})
    target_compile_options(${pch} PRIVATE -O0)
    target_compile_options(${target} PRIVATE -O0)
    target_precompile_headers(${target} REUSE_FROM ${pch})
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

# covault_desktop(unlock SOURCES unlockpage.cpp USES widgets session LINK covault::vault)
# A folder of app/desktop: the target covault::desktop_unlock. One precompiled header serves them all.
function(covault_desktop name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;LINK")
    covault_carry(covault_desktop_pch app/desktop/precompiled.h Qt6::Widgets)
    add_library(covault_desktop_${name} STATIC ${arg_SOURCES})
    add_library(covault::desktop_${name} ALIAS covault_desktop_${name})
    set_target_properties(covault_desktop_${name} PROPERTIES AUTOMOC ON)
    list(TRANSFORM arg_USES PREPEND covault::desktop_)
    target_include_directories(covault_desktop_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(covault_desktop_${name} PUBLIC Qt6::Widgets tl::expected ${arg_USES} ${arg_LINK})
    target_precompile_headers(covault_desktop_${name} REUSE_FROM covault_desktop_pch)
endfunction()

# covault_moc(tst_error tst_error.cpp)
# For a file that declares its own Q_OBJECT and ends with #include "tst_error.moc". One quick step a file: AUTOMOC, which
# looks for such files, takes three for each program, and a third of the whole build with hundreds of tests.
function(covault_moc target)
    set(made ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    foreach(source ${ARGN})
        get_filename_component(name ${source} NAME_WE)
        get_filename_component(path ${source} ABSOLUTE)
        add_custom_command(OUTPUT ${made}/${name}.moc COMMAND Qt6::moc -i -o ${made}/${name}.moc ${path} DEPENDS ${path})
        target_sources(${target} PRIVATE ${made}/${name}.moc)
    endforeach()
    target_include_directories(${target} PRIVATE ${made})
endfunction()

# covault_test_library(covault_vault_fixture SOURCES vaultfixture.cpp LINK covault::vault)
# What several tests share, compiled once: a fixture has its bodies here, not in its header.
function(covault_test_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK} covault_qttest)
    covault_precompile_test(${name} covault_test_pch tests/precompiled.h)
endfunction()

# covault_test(core/base/tst_error.cpp LINK covault::base LABELS slow)
function(covault_test source)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINK;SOURCES;LABELS")
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source} ${arg_SOURCES})
    covault_moc(${name} ${source})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LINK} covault_qttest)
    covault_precompile_test(${name} covault_test_pch tests/precompiled.h)
    add_test(NAME ${name} COMMAND ${name})
    if(arg_TIMEOUT)
        set_tests_properties(${name} PROPERTIES COST ${arg_TIMEOUT}) # what takes long begins first: nobody waits for it at the end
    else()
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;COVAULT_SOURCE_DIR=${PROJECT_SOURCE_DIR};COVAULT_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};XDG_STATE_HOME=${CMAKE_CURRENT_BINARY_DIR}/state-${name}")
endfunction()
