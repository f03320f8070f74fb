// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/packets/packetsstate.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ElidedLabel;
class EmptyState;
class PacketForm;
class PacketPreview;

/// Puts a packet together at the left and shows its pages at the right. Shows a PacketsState and says what is wished.
class PacketsPage : public Page
{
    Q_OBJECT
public:
    explicit PacketsPage(QWidget *parent);

    void setState(const PacketsState &state);
    std::vector<QWidget *> panes() override;
    PacketForm &form() const { return *m_form; }
    PacketPreview &preview() const { return *m_preview; }

Q_SIGNALS:
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFoot();
    void fit();

    PacketForm *m_form;
    PacketPreview *m_preview;
    EmptyState *m_failed;
    ElidedLabel *m_words;
    QPushButton *m_export;
};

} // namespace covault::desktop
