// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace covault::cli {

/// An option or argument whose value is kept as QString; CLI11 itself knows std::string only.
inline CLI::Option *addText(CLI::App &app, const std::string &name, QString &target, const std::string &help)
{
    return app.add_option_function<std::string>(name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help);
}

inline CLI::Option *addTexts(CLI::App &app, const std::string &name, QStringList &target, const std::string &help)
{
    return app.add_option_function<std::vector<std::string>>(name, [&target](const std::vector<std::string> &values) {
        for (const std::string &value : values)
            target += QString::fromStdString(value);
    }, help);
}

/// The argument that every command on a vault begins with.
inline CLI::Option *addVault(CLI::App &app, QString &target)
{
    return addText(app, "VAULT", target, "The vault, a file NAME.covault")->required();
}

} // namespace covault::cli
