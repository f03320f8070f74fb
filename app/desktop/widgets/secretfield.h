// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"
#include "desktop/widgets/fieldrow.h"
#include "drawing/tokens.h"

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class Badge;
class SecretText;

/// Gets the UTF-8 bytes of a secret and hands them to the function given, at once or later, on the GUI thread.
using FetchSecret = std::function<void(std::function<void(Result<crypto::Wiped>)>)>;

/// A secret field: twelve dots whatever its length, its age, an eye to hold, and copy.
///
/// It holds no secret but while the eye (or Space on it) is held; then it is fetched, painted, and wiped when the eye
/// is let go, the window loses the keyboard or the field is hidden. Copying is a wish only: who hears it fetches for
/// itself. What assistive technology is told never holds the secret.
class SecretField : public FieldRow
{
    Q_OBJECT
public:
    SecretField(const QString &label, FetchSecret fetch, QWidget *parent);
    ~SecretField() override;

    /// What stands behind the dots: "41 days old". With a severity it is a badge.
    void setAge(const QString &age, std::optional<drawing::Severity> severity = {});
    bool isRevealed() const;
    /// Hides and wipes at once, as if the eye were let go.
    void conceal();

Q_SIGNALS:
    /// The secret is on the screen: put it into the audit.
    void revealed();
    /// It could not be fetched.
    void revealFailed(const covault::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void reveal();
    void take(Result<crypto::Wiped> secret, int request);

    FetchSecret m_fetch;
    SecretText *m_text;
    void showAge();

    QLabel *m_age;
    Badge *m_ageBadge;
    QToolButton *m_eye;
    std::optional<drawing::Severity> m_ageSeverity;
    bool m_isHeld = false;
    int m_request = 0; // of the newest fetch; an older answer is thrown away
};

} // namespace covault::desktop
