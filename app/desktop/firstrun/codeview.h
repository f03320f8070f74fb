// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"

#include <QWidget>

namespace covault::desktop {

/// A recovery code on the screen, to be copied by hand: nine numbered groups. It can't be selected or dragged; hidden
/// by who shows it as soon as it was copied.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent);

    /// \p code in groups; null: nothing is shown.
    void setCode(const SharedSecret &code);
    QSize sizeHint() const override;
    bool event(QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SharedSecret m_code;
};

} // namespace covault::desktop
