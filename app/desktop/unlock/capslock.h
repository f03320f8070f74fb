// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace covault::desktop {

/// Whether Caps Lock is on, told from what is typed: no system has a way to ask that works everywhere.
class CapsLock
{
public:
    bool isOn() const { return m_isOn; }

    /// Learns from a pressed key. True if it made a difference.
    bool note(const QKeyEvent &press)
    {
        const bool before = m_isOn;
        const QString text = press.text();
        if (press.key() == Qt::Key_CapsLock)
            m_isOn = !m_isOn;
        else if (text.size() == 1 && text[0].isLetter() && text[0].toUpper() != text[0].toLower())
            m_isOn = text[0].isUpper() != press.modifiers().testFlag(Qt::ShiftModifier);
        return m_isOn != before;
    }

private:
    bool m_isOn = false;
};

} // namespace covault::desktop
