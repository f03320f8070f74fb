// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/elidedbutton.h"

#include <QEvent>
#include <QStyleOptionToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

static QString withoutAccessKey(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

ElidedButton::ElidedButton(QWidget *parent)
    : QToolButton(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedButton::setWords(const QString &words)
{
    m_words = words;
    setText(withoutAccessKey(words)); // the size hint is that of the whole
    fit();
}

QString ElidedButton::shownWords() const
{
    const bool mayGo = !icon().isNull();
    return mayGo && m_room <= 0 ? QString() : fontMetrics().elidedText(m_words, Qt::ElideRight, m_room);
}

int ElidedButton::widthOfWords() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

QSize ElidedButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int least = icon().isNull() ? std::min(widthOfWords(), 4 * fontMetrics().averageCharWidth()) : 0;
    return {whole.width() - widthOfWords() + least, whole.height()};
}

// What is around the words is the style's, and the same however long they are.
void ElidedButton::fit()
{
    m_room = width() - (sizeHint().width() - widthOfWords());
    update();
}

void ElidedButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->text = withoutAccessKey(shownWords());
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    fit();
}

void ElidedButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace covault::desktop
