# Every outside library, each found once. Who may use which is said by the folders that link it.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Network Concurrent DBus Test LinguistTools PrintSupport)
find_package(Qt6Keychain REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZXing REQUIRED) # of tests only
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher>=3.43) # its version is the one of SQLite
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(oath REQUIRED IMPORTED_TARGET liboath)
pkg_check_modules(psl REQUIRED IMPORTED_TARGET libpsl)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(hyperscan REQUIRED IMPORTED_TARGET libhs)
pkg_check_modules(graphviz REQUIRED IMPORTED_TARGET libgvc libcgraph)
find_package(ZLIB REQUIRED)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-qt6)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
find_library(COVAULT_PHONENUMBER phonenumber REQUIRED)
find_library(COVAULT_ZXCVBN zxcvbn REQUIRED)

include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES PkgConfig::sqlcipher)
check_cxx_source_compiles("
    #include <sqlcipher/sqlite3.h>
    static_assert(SQLITE_VERSION_NUMBER >= 3043000);
    int main() { return 0; }" COVAULT_SQLITE_IS_NEW_ENOUGH)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT COVAULT_SQLITE_IS_NEW_ENOUGH)
    message(FATAL_ERROR "SQLCipher must carry SQLite 3.43 or newer (contentless_delete); see packaging/bootstrap")
endif()
