// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/description.h"

#include "cli/cli11.h"

namespace covault::cli {

namespace {

DescribedOption described(const CLI::Option &option)
{
    DescribedOption result;
    for (const std::string &name : option.get_snames())
        result.names += QLatin1Char('-') + QString::fromStdString(name);
    for (const std::string &name : option.get_lnames())
        result.names += QStringLiteral("--") + QString::fromStdString(name);
    result.isArgument = result.names.isEmpty();
    if (result.isArgument)
        result.names += QString::fromStdString(option.get_name(true));
    result.help = QString::fromStdString(option.get_description());
    result.takesValue = option.get_items_expected_max() > 0;
    return result;
}

} // namespace

std::vector<DescribedOption> describedOptions(const CLI::App &app)
{
    std::vector<DescribedOption> options;
    for (const CLI::Option *option : app.get_options())
        options.push_back(described(*option));
    return options;
}

} // namespace covault::cli
