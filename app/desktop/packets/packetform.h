// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/packets/packetsstate.h"

#include <QScrollArea>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class InkLabel;
class ProgressBar;
class SegmentBar;

/// What a packet shall be: template, reader, parts, form; and what it lacks.
class PacketForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit PacketForm(QWidget *parent);

    void setState(const PacketsState &state);
    QLineEdit &recipient() const { return *m_recipient; }

Q_SIGNALS:
    void patternChosen(const QString &id);
    void recipientTyped(const QString &name);
    void partChosen(covault::packet::Part part, bool isWanted);
    void formatChosen(covault::desktop::PacketFormat format);
    /// A page of the window where something that lacks is written down.
    void placeRequested(const QString &page);

private:
    void build(QVBoxLayout &column);
    QWidget *addPart(QVBoxLayout &column, const QString &heading);
    void showPatterns(const PacketsState &state);
    void showComplete(const PacketsState &state);
    void showParts(const PacketsState &state);
    void showLeftOut(const PacketsState &state);
    /// Empties \p part and gives a new widget in it.
    static QWidget *renewed(QWidget *part);

    QWidget *m_body;
    QComboBox *m_pattern;
    QLineEdit *m_recipient;
    InkLabel *m_share;
    ProgressBar *m_complete;
    QWidget *m_lackPart = nullptr;
    QWidget *m_partsPart = nullptr;
    QWidget *m_leftOutPart = nullptr;
    SegmentBar *m_format;

    // as they are shown
    std::vector<PacketPattern> m_patterns;
    std::optional<std::vector<PacketLack>> m_lacking;
    std::vector<packet::Part> m_shownParts;
    std::vector<QCheckBox *> m_boxes;
    std::vector<packet::Omission> m_omitted;
    int m_findings = 0;
};

} // namespace covault::desktop
