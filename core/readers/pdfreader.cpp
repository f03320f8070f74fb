// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdfreader.h"

#include <QDeadlineTimer>

#include <poppler-qt6.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

Error refusal(const QString &why, const QString &advice, Error::Code code)
{
    return Error(code, u"the PDF can't be read"_s, why, advice);
}

// What is wrong in a file is told in its result, and not on the terminal.
void keepPopplerQuiet()
{
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {}); });
}

/// When to stop: asked by Poppler within a page, and between two.
struct Patience
{
    QDeadlineTimer deadline;
    const std::function<bool()> &isStopped;

    bool isOver() const { return deadline.hasExpired() || (isStopped && isStopped()); }
    static bool ask(const QVariant &patience) { return patience.value<const Patience *>()->isOver(); }
};

QString textOf(const Poppler::Page &page, const Patience &patience)
{
    QString text;
    const Poppler::TextBox *next = nullptr; // of the same line
    for (const auto &word : page.textList(Poppler::Page::Rotate0, &Patience::ask, QVariant::fromValue(&patience))) {
        if (!text.isEmpty() && word.get() != next)
            text += u'\n';
        text += word->text();
        if (word->hasSpaceAfter())
            text += u' ';
        next = word->nextWord();
    }
    return text;
}

QString pagesFrom(int page, int count)
{
    return page + 1 == count ? u"page %1"_s.arg(count) : u"pages %1 to %2"_s.arg(page + 1).arg(count);
}

// Why nothing is read any more, if so.
QString reasonToStop(int page, const PdfText &read, const PdfLimits &most, const Patience &patience)
{
    if (page >= most.pages)
        return u"it has more than %1 pages"_s.arg(most.pages);
    if (read.text.size() >= most.characters)
        return u"it holds more than %1 characters"_s.arg(most.characters);
    return patience.isOver() ? u"reading it takes too long"_s : QString();
}

} // namespace

Result<PdfText> readPdf(BytesView bytes, const PdfLimits &most, const std::function<bool()> &isStopped)
{
    keepPopplerQuiet();
    const Patience patience{QDeadlineTimer(most.time), isStopped};
    const auto document = Poppler::Document::loadFromData(bytes.toByteArray());
    if (!document)
        return failure(refusal(u"it is damaged"_s, u"open it in the program that made it and save it anew"_s, Error::Code::Damaged));
    if (document->isLocked())
        return failure(refusal(u"it is locked with a password"_s, u"save it without a password"_s, Error::Code::Refused));
    PdfText result;
    const int count = document->numPages();
    int pictures = 0;
    for (int number = 0; number < count; ++number) {
        QString why = reasonToStop(number, result, most, patience);
        const auto page = why.isEmpty() ? document->page(number) : nullptr;
        const QString text = page ? textOf(*page, patience) : QString();
        if (why.isEmpty() && patience.isOver())
            why = u"reading it takes too long"_s;
        if (!why.isEmpty()) {
            result.skipped.push_back({pagesFrom(number, count), why});
            break;
        }
        pictures += text.isEmpty();
        result.text += text + u'\f';
    }
    if (pictures > 0)
        result.skipped.push_back({u"%1 of its pages"_s.arg(pictures), u"there is no text on them"_s});
    return result;
}

} // namespace covault::readers
