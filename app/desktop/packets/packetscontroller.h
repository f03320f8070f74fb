// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/packets/packetsreading.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// Makes a packet again at each change of what is wished for or of the vault, has its pages painted, and writes it out.
///
/// GUI thread. Packets are filled, laid out and painted on the reading thread, one page at a time, so that other reads
/// come between.
class PacketsController : public QObject
{
    Q_OBJECT
public:
    explicit PacketsController(const Services &services, QObject *parent = nullptr);
    ~PacketsController() override;

    const PacketsState &state() const { return m_state; }

    // what is wished for
    void usePattern(const QString &pattern);
    void makeFor(const QString &recipient);
    void usePart(packet::Part part, bool isWanted);
    void useFormat(PacketFormat format);

    // what is looked at
    void showPage(int page);
    /// Steps larger or smaller; 0: the whole page again.
    void zoom(int step);
    /// The page is shown in so much room, on a screen of \p ratio dots a pixel.
    void fitInto(const QSize &room, double ratio);
    /// A page of the window where something that lacks is written down.
    void goTo(const QString &page);

    /// Asks whether and where, notes it in the audit and writes the file, which only this user may read.
    void exportPacket();

Q_SIGNALS:
    void stateChanged(const covault::desktop::PacketsState &state);

private:
    /// What a person confirmed: every step of the export goes by it, whatever the form says meanwhile.
    struct Export
    {
        PacketOrder order;
        PacketFormat format;

        const QString &recipient() const { return order.wish.recipient; }
    };

    PacketOrder order() const;
    void readPatterns();
    void make();
    void take(Result<MadePacket> made);
    void paintSheet();
    void paintThumbnails();
    void chooseFile(const Export &wanted);
    void writeTo(const QString &path, const Export &wanted);
    void note(const QString &path, const Export &wanted, Bytes bytes);
    void finish(const QString &path, const Export &wanted, const Result<> &written);
    void tell() { Q_EMIT stateChanged(m_state); }

    Services m_services;
    PacketsState m_state;
    std::set<packet::Part> m_without;
    std::shared_ptr<const packet::Sheets> m_sheets; // shared with the reading thread, which alone looks into it
    QSize m_room;
    double m_ratio = 1;
    Job m_patterns;
    Job m_making;
    Job m_painting;
    Job m_thumbnails;
    Job m_writing;
    QTimer m_delay; // typing and changes come in bursts
};

} // namespace covault::desktop
