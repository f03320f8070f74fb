// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/codeview.h"
#include "desktop/firstrun/firstrun.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/wordspanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does in the first run, and sees what one sees.
class FirstRunDriver
{
public:
    explicit FirstRunDriver(QWidget &window)
        : m_window(window)
    {
    }

    /// The first run; null before it was wanted.
    FirstRun *page() { return m_window.findChild<FirstRun *>(); }
    bool isShown() { return page() && page()->isVisible(); }

    QAbstractButton &button(const QString &words)
    {
        for (auto *button : all<QAbstractButton>()) {
            if (button->text() == words)
                return *button;
        }
        qFatal("there is no button '%s'", qPrintable(words));
    }
    /// Presses it where its words begin: a choice reaches no farther than its words.
    void click(const QString &words)
    {
        QAbstractButton &pressed = button(words);
        QTest::mouseClick(&pressed, Qt::LeftButton, {}, {space::Group, pressed.height() / 2});
    }

    /// The input under a label.
    QLineEdit &field(const QString &label)
    {
        for (auto *field : all<QLineEdit>()) {
            if (field->accessibleName() == label)
                return *field;
        }
        qFatal("there is no field '%s'", qPrintable(label));
    }
    void type(const QString &label, const QString &text)
    {
        QLineEdit &input = field(label);
        input.setFocus();
        input.selectAll();
        QTest::keyClicks(&input, text);
    }
    void typePassphrase(const QString &passphrase)
    {
        type(QStringLiteral("Passphrase"), passphrase);
        type(QStringLiteral("The same again"), passphrase);
    }
    void press(Qt::Key key)
    {
        QWidget *focused = m_window.focusWidget();
        QTest::keyClick(focused ? focused : &m_window, key);
    }

    /// Everything that is to be read, in lines.
    QString text()
    {
        QStringList lines;
        for (const auto *label : all<QLabel>())
            lines += label->text();
        for (const auto *label : all<ElidedLabel>())
            lines += label->text();
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    /// The code that is shown to be copied; empty if none is.
    QString shownCode()
    {
        const auto views = all<CodeView>();
        return views.empty() ? QString() : views.front()->accessibleName().section(u' ', -1);
    }
    /// The six words that are shown to be read out.
    QStringList shownWords()
    {
        QStringList words;
        for (auto *panel : all<WordsPanel>()) {
            for (const auto *word : panel->findChildren<ElidedLabel *>())
                words += word->text();
        }
        return words;
    }
    void typeWords(const QStringList &words)
    {
        for (int place = 0; place < words.size(); ++place)
            type(QStringLiteral("Word %1").arg(place + 1), words[place]);
    }

    /// What has the keyboard or could have it, and has no name.
    QStringList nameless()
    {
        QStringList found;
        for (const auto *widget : all<QWidget>()) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (isControl && widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
                found += QString::fromLatin1(widget->metaObject()->className());
        }
        return found;
    }

private:
    template<typename Widget>
    std::vector<Widget *> all()
    {
        std::vector<Widget *> shown;
        if (page()) {
            for (auto *widget : page()->findChildren<Widget *>()) {
                if (widget->isVisible())
                    shown.push_back(widget);
            }
        }
        return shown;
    }

    QWidget &m_window;
};

} // namespace covault::desktop::testing
