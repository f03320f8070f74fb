// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/description.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

// What the macros would take for their own signs.
QString plain(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\'', u"\\(aq"_s);
    return text.startsWith(u'.') ? u"\\&"_s + text : text;
}

void addOption(QStringList &page, const DescribedOption &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names += u"\\fB"_s + plain(name) + u"\\fR"_s;
    page += u".TP"_s;
    page += names.join(u", "_s) + (option.takesValue && !option.isArgument ? u" \\fIVALUE\\fR"_s : QString());
    page += plain(option.help);
}

void addCommand(QStringList &page, const DescribedCommand &command)
{
    page += u".SS "_s + plain(command.name);
    page += plain(command.summary) + u'.';
    for (const DescribedOption &option : command.options) {
        if (!option.names.contains(u"--help"_s))
            addOption(page, option);
    }
    page += u".PP"_s;
    page += u"Example:"_s;
    page += u".EX"_s;
    page += plain(command.example);
    page += u".EE"_s;
}

void addTable(QStringList &page, const QString &section, std::initializer_list<std::pair<QString, QString>> rows)
{
    page += u".SH "_s + section;
    for (const auto &[name, meaning] : rows)
        page += {u".TP"_s, u"\\fB"_s + plain(name) + u"\\fR"_s, plain(meaning)};
}

} // namespace

QString manualPage(const Description &program)
{
    QStringList page{u".TH COVAULT\\-CLI 1"_s, u".SH NAME"_s, u"covault\\-cli \\- documentation vault for IT that two organisations run together"_s,
            u".SH SYNOPSIS"_s, u".B covault\\-cli"_s, u"[\\fIOPTIONS\\fR] \\fICOMMAND VAULT\\fR ..."_s, u".SH DESCRIPTION"_s,
            u"Keeps network diagrams, vendor contacts, contracts, credentials, runbooks and the split of duties in one encrypted file,"_s,
            u"and exchanges them with colleagues over storage that nobody needs to trust."_s, u".SH OPTIONS"_s};
    for (const DescribedOption &option : program.options)
        addOption(page, option);
    page += u".SH COMMANDS"_s;
    for (const DescribedCommand &command : program.commands)
        addCommand(page, command);
    addTable(page, u"EXIT STATUS"_s,
            {{u"0"_s, u"done"_s}, {u"1"_s, u"refused or failed"_s}, {u"2"_s, u"bad usage, or a passphrase is needed and nothing gives it"_s},
                    {u"3"_s, u"wrong passphrase or key"_s}, {u"4"_s, u"findings at or above --fail-on"_s}, {u"5"_s, u"integrity violation"_s}});
    addTable(page, u"ENVIRONMENT"_s,
            {{u"COVAULT_PASSPHRASE"_s, u"the passphrase, where no option gives one"_s},
                    {u"COVAULT_NOW"_s, u"the moment that counts as now for what is written, like 2026-11-23T12:00:00Z"_s}, {u"NO_COLOR"_s, u"no colours on a terminal"_s}});
    return page.join(u'\n') + u'\n';
}

} // namespace covault::cli
