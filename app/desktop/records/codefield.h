// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"
#include "crypto/secretbytes.h"
#include "desktop/widgets/secretfield.h"

#include <QTimer>

namespace covault::desktop {

class CodeText;

/// The one-time code of a credential: dots until it is asked for, then the code of now with a bar that shows how long
/// it is good, until it is asked to go, the window loses the keyboard or the page goes.
///
/// While it is shown it holds what the codes are made of, wiped afterwards.
class CodeField : public FieldRow
{
    Q_OBJECT
public:
    using Now = std::function<Moment()>;

    CodeField(const QString &label, FetchSecret fetch, Now now, QWidget *parent);
    ~CodeField() override;

    bool isShown() const { return m_secret.has_value(); }
    /// The code, or dots.
    QString shownText() const;
    void conceal();

Q_SIGNALS:
    void showFailed(const covault::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void toggle();
    void take(Result<crypto::Wiped> secret);
    void tick();

    FetchSecret m_fetch;
    Now m_now;
    CodeText *m_text;
    QToolButton *m_eye;
    std::optional<crypto::Wiped> m_secret; // while it is shown
    QTimer m_second;
};

} // namespace covault::desktop
