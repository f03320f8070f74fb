// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/pane.h"
#include "drawing/tokens.h"

#include <QComboBox>
#include <QLabel>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QCheckBox)

namespace covault::desktop {

class FindingBanner;
struct Switch;

/// How wide a part of the settings is at most, at the size of the design: lines of words are read well up to here.
constexpr int WidestSetting = 680;

/// Words of a setting in one of three sizes and inks, over as many lines as they need.
class SettingWords : public QLabel
{
    Q_OBJECT
public:
    enum class Use { Heading, Name, Note };

    SettingWords(const QString &text, Use use, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLook();

    Use m_use;
};

/// A box of choices that the wheel turns only where it has the keyboard: a page that scrolls by changes nothing.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// One setting: its name and what it means, and what it is set with, beside the words or below where there is no room.
class SettingRow : public Pane
{
    Q_OBJECT
public:
    enum class Control { Beside, Below };

    /// Takes \p control, if there is one, and gives it the name and the note for assistive technology.
    SettingRow(const QString &name, const QString &note, QWidget *control, QWidget *parent,
            Control place = Control::Beside);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QBoxLayout *m_row;
    QWidget *m_control;
    Control m_place;
};

/// A setting that is on or off, and why it did not become the other.
class SwitchRow : public Pane
{
    Q_OBJECT
public:
    SwitchRow(const QString &name, const QString &note, QWidget *parent);

    /// \p trouble heads the reason, if there is one.
    void setSwitch(const Switch &shown, const QString &trouble);
    QCheckBox &box() const { return *m_box; }

Q_SIGNALS:
    void turned(bool isOn);

private:
    QCheckBox *m_box;
    FindingBanner *m_trouble = nullptr;
    QString m_reason;
};

} // namespace covault::desktop
