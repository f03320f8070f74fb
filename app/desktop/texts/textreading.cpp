// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/texts/textreading.h"

namespace covault::desktop {

TextReading::TextReading(Session &session, readers::ReaderProgram reader, std::chrono::milliseconds rest, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_program(std::move(reader))
    , m_fetch(this)
    , m_read(this)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &TextReading::prepare);
    connect(&session, &Session::aboutToLock, this, &TextReading::putBack);
    connect(&session, &Session::stateChanged, this, &TextReading::take);
    connect(&session, &Session::changed, this, &TextReading::readSoon);
    take(session.state());
}

void TextReading::take(Session::State state)
{
    ++m_locks;
    m_rest.stop();
    m_fetch.cancel();
    m_read.cancel();
    m_isUnderWay = false;
    m_isAgain = false;
    m_attachment.reset();
    if (state == Session::State::Unlocked && !m_session.facts().isReadOnly)
        m_rest.start();
}

void TextReading::readSoon()
{
    m_isAgain = m_isUnderWay;
    if (!m_isUnderWay && m_session.isUnlocked() && !m_session.facts().isReadOnly)
        m_rest.start();
}

// A lock is nothing that the file has done.
void TextReading::putBack()
{
    if (const auto attachment = std::exchange(m_attachment, std::nullopt)) {
        m_session.write(
                this, [attachment](WriteScope &scope) { return vault::AttachmentTexts(scope.vault).putBack(*attachment); }, [](const Result<> &) {});
    }
}

// Records of before are listed some at a time, so that edits go in between; then the next attachment is asked for.
void TextReading::prepare()
{
    struct Next
    {
        bool isMoreToList = false;
        std::optional<vault::WaitingText> attachment;
    };
    m_isUnderWay = true;
    m_session.write(
            this,
            [](WriteScope &scope) -> Result<Next> {
                vault::AttachmentTexts texts(scope.vault);
                const auto listed = texts.listMore();
                if (!listed || *listed)
                    return listed ? Result<Next>(Next{true, {}}) : failure(listed);
                auto attachment = texts.next();
                return attachment ? Result<Next>(Next{false, std::move(*attachment)}) : failure(attachment);
            },
            [this, lock = m_locks](const Result<Next> &next) {
                if (lock != m_locks)
                    return;
                if (next && next->isMoreToList)
                    return prepare();
                if (next && next->attachment)
                    return fetch(*next->attachment);
                // What failed is tried again when something moves; without it only less is found.
                m_isUnderWay = false;
                if (std::exchange(m_isAgain, false))
                    return readSoon();
                Q_EMIT finished();
            });
}

void TextReading::fetch(const vault::WaitingText &attachment)
{
    m_attachment = attachment;
    m_session.survey(
            m_fetch, [attachment](ReadScope &scope) { return interchange::bytesToRead(scope.vault, attachment); },
            [this, attachment](const Result<Bytes> &bytes) {
                if (bytes)
                    return read(attachment, *bytes);
                if (interchange::isForGood(bytes.error()))
                    return keep(attachment, interchange::unreadable(bytes.error()));
                waitLonger();
            });
}

// Until something moves.
void TextReading::waitLonger()
{
    m_isUnderWay = false;
    putBack();
}

void TextReading::read(const vault::WaitingText &attachment, const Bytes &bytes)
{
    m_read.start(
            m_reader,
            [name = attachment.name, bytes, program = m_program](const std::stop_token &stop) {
                return interchange::textIn(name, bytes, program, [&stop] { return stop.stop_requested(); });
            },
            [this, attachment](const Result<std::optional<interchange::ReadText>> &text) {
                if (!text)
                    return waitLonger();
                if (*text)
                    keep(attachment, **text);
            });
}

void TextReading::keep(const vault::WaitingText &attachment, const interchange::ReadText &text)
{
    m_attachment.reset();
    m_session.write(
            this,
            [attachment, text](WriteScope &scope) { return vault::AttachmentTexts(scope.vault).keep(attachment, text.state, text.text); },
            [this, lock = m_locks](const Result<> &kept) {
                if (lock != m_locks)
                    return;
                if (kept)
                    return prepare();
                m_isUnderWay = false;
            });
}

} // namespace covault::desktop
