// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <cstdio>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace covault::cli::terminal {

namespace {

/// Switches the terminal's echo off for its lifetime.
class Silence
{
public:
    explicit Silence(int descriptor)
        : m_descriptor(descriptor)
    {
        m_changed = tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = m_changed && tcsetattr(descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

} // namespace

bool isInputInteractive()
{
    return isatty(STDIN_FILENO) == 1;
}

bool isOutputInteractive()
{
    return isatty(STDOUT_FILENO) == 1;
}

std::optional<QByteArray> readLine()
{
    QByteArray line;
    for (int character = std::getchar(); character != EOF; character = std::getchar()) {
        if (character == '\n')
            return line;
        line += char(character);
    }
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

QByteArray readRest()
{
    QByteArray rest;
    char buffer[4096];
    while (const size_t count = std::fread(buffer, 1, sizeof(buffer), stdin))
        rest.append(buffer, qsizetype(count));
    return rest;
}

std::optional<QString> ask(const QString &question, Echo echo)
{
    if (!isInputInteractive())
        return std::nullopt;
    std::fputs(qPrintable(question), stderr);
    std::fflush(stderr);
    std::optional<QByteArray> line;
    if (echo == Echo::Hidden) {
        const Silence silence(STDIN_FILENO);
        line = readLine();
        std::fputc('\n', stderr);
    } else {
        line = readLine();
    }
    return line ? std::optional(QString::fromUtf8(*line)) : std::nullopt;
}

void prompt(const QString &text)
{
    std::fputs(qPrintable(text), stderr);
    std::fflush(stderr);
}

void say(const QString &line)
{
    std::fputs(qPrintable(line), stderr);
    std::fputc('\n', stderr);
}

void write(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace covault::cli::terminal
