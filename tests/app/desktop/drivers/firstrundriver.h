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
    explicit FirstRunDriver(QWidget &window);

    /// The first run; null before it was wanted.
    FirstRun *page();
    bool isShown() { return page() && page()->isVisible(); }

    QAbstractButton &button(const QString &words);
    /// Presses it where its words begin: a choice reaches no farther than its words.
    void click(const QString &words);

    /// The input under a label.
    QLineEdit &field(const QString &label);
    void type(const QString &label, const QString &text);
    void typePassphrase(const QString &passphrase);
    void press(Qt::Key key);

    /// Everything that is to be read, in lines.
    QString text();
    /// The code that is shown to be copied; empty if none is.
    QString shownCode();
    /// The six words that are shown to be read out.
    QStringList shownWords();
    void typeWords(const QStringList &words);

    /// What has the keyboard or could have it, and has no name.
    QStringList nameless();

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
