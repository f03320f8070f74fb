// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/description.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QStringList namesOf(const std::vector<DescribedOption> &options)
{
    QStringList names;
    for (const DescribedOption &option : options) {
        if (!option.isArgument)
            names += option.names;
    }
    return names;
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList commandNames(const Description &program)
{
    QStringList names;
    for (const DescribedCommand &command : program.commands)
        names += command.name;
    return names;
}

// The options of the whole program whose value is the next word, so that it is not taken for the command.
QString valueOptions(const Description &program)
{
    QStringList names;
    for (const DescribedOption &option : program.options) {
        if (option.takesValue)
            names += option.names;
    }
    return names.join(u'|');
}

/// A line for each command: its options, and its verbs.
QString bashCases(const Description &program)
{
    QString cases;
    for (const DescribedCommand &command : program.commands) {
        cases += u"        %1) options=%2; verbs=%3; vault=%4 ;;\n"_s.arg(command.name, quoted(namesOf(command.options).join(u' ')),
                quoted(command.verbs.join(u' ')), command.takesVault ? u"1"_s : u"0"_s);
    }
    return cases;
}

QString bashScript(const Description &program)
{
    return uR"(# bash completion of covault-cli
_covault_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} command= place=0 options= verbs= vault=1 word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
        %1) ((i++)) ;;
        -*) ;;
        *) if [ -z "$command" ]; then command=$word; else ((place++)); fi ;;
        esac
    done
    case $command in
%2    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "%3 $options" -- "$current"))
    elif [ -z "$command" ]; then
        COMPREPLY=($(compgen -W "%4" -- "$current"))
    elif [ "$vault" = 1 ] && [ "$place" = 0 ]; then
        COMPREPLY=($(compgen -f -X '!*.covault' -- "$current") $(compgen -d -- "$current"))
    elif [ "$place" = 1 ] && [ -n "$verbs" ]; then
        COMPREPLY=($(compgen -W "$verbs" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _covault_cli covault-cli
)"_s.arg(valueOptions(program), bashCases(program), namesOf(program.options).join(u' '), commandNames(program).join(u' '));
}

QString zshScript(const Description &program)
{
    QString commands, cases;
    for (const DescribedCommand &command : program.commands) {
        commands += u"        %1\n"_s.arg(quoted(command.name + u':' + command.summary));
        QStringList options;
        for (const DescribedOption &option : command.options) {
            for (const QString &name : option.isArgument ? QStringList() : option.names)
                options += quoted(name + u'[' + QString(option.help).replace(u'[', u'(').replace(u']', u')') + u']' + (option.takesValue ? u":value:_files"_s : QString()));
        }
        const QString verbs = command.verbs.isEmpty() ? QString() : u" '2:verb:(%1)'"_s.arg(command.verbs.join(u' '));
        const QString first = command.takesVault ? u" '1:vault:_files -g \"*.covault(-.)\"'"_s : QString();
        cases += u"        %1) _arguments %2%3%4 '*:file:_files' ;;\n"_s.arg(command.name, options.join(u' '), first, verbs);
    }
    return uR"(#compdef covault-cli
# zsh completion of covault-cli
_covault_cli()
{
    local -a commands
    local state line
    commands=(
%1    )
    _arguments -C '1:command:->command' '*::argument:->argument'
    case $state in
    command) _describe command commands ;;
    argument)
        case $line[1] in
%2        esac ;;
    esac
}
compdef _covault_cli covault-cli
)"_s.arg(commands, cases);
}

QString fishScript(const Description &program)
{
    QString script = u"# fish completion of covault-cli\ncomplete -c covault-cli -f\n"_s;
    const auto add = [&](const QString &condition, const DescribedOption &option) {
        QString names;
        for (const QString &name : option.isArgument ? QStringList() : option.names)
            names += name.startsWith(u"--") ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
        if (!names.isEmpty())
            script += u"complete -c covault-cli%1%2%3 -d %4\n"_s.arg(condition, names, option.takesValue ? u" -r -F"_s : QString(), quoted(option.help));
    };
    for (const DescribedOption &option : program.options)
        add({}, option);
    for (const DescribedCommand &command : program.commands) {
        const QString chosen = u" -n '__fish_seen_subcommand_from %1'"_s.arg(command.name);
        script += u"complete -c covault-cli -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(command.name, quoted(command.summary));
        script += u"complete -c covault-cli%1 -F\n"_s.arg(chosen);
        if (!command.verbs.isEmpty())
            script += u"complete -c covault-cli%1 -a %2\n"_s.arg(chosen, quoted(command.verbs.join(u' ')));
        for (const DescribedOption &option : command.options)
            add(chosen, option);
    }
    return script;
}

} // namespace

Result<QString> completionScript(const Description &program, const QString &shell)
{
    if (shell == u"bash")
        return bashScript(program);
    if (shell == u"zsh")
        return zshScript(program);
    if (shell == u"fish")
        return fishScript(program);
    return failure(Error::Code::Usage, u"writing completions"_s, u"'%1' is no shell that it knows"_s.arg(shell), u"use bash, zsh or fish"_s);
}

} // namespace covault::cli
