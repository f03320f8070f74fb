// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/diagrams/diagramsreading.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// Reads diagrams and what they say differently from the vault, has them painted, and takes them in and out.
///
/// GUI thread. Diagrams are read and laid out on the reading thread, and painted on one of their own.
class DiagramsController : public QObject
{
    Q_OBJECT
public:
    /// \p painting: the thread that paints; it outlives what runs on it.
    DiagramsController(const Services &services, std::shared_ptr<Queue> painting, QObject *parent = nullptr);
    ~DiagramsController() override;

    const DiagramsState &state() const { return m_state; }

    void show(const vault::RecordKey &diagram);
    /// Makes the diagram whose record \p target names current.
    void showTarget(const QString &target);
    void select(const QString &node);
    void showDrift(bool isShown);
    /// Asks for the file of an nmap scan and compares with it too.
    void compare();
    /// Asks for a drawing or a scan and makes diagrams of its pages.
    void importFile();
    /// Paints \p part of the diagram, \p scale dots a pixel of it.
    void paint(const QRectF &part, double scale, diagram::Theme theme);

    enum class Format { Pdf, Svg, Drawio };
    /// Asks whether and where, notes it in the audit and writes the file, which only this user may read.
    void exportAs(Format format);
    /// Opens the record of the current node, where there is one.
    void openNode();
    /// Opens the record of the diagram itself.
    void openRecord();

Q_SIGNALS:
    void stateChanged(const covault::desktop::DiagramsState &state);
    /// The record of the current node; without one, of the diagram.
    void recordChanged(std::optional<covault::vault::RecordKey> record);

private:
    /// What a person confirmed: every step of the export goes by it, whatever is shown meanwhile.
    struct Export
    {
        vault::RecordKey key;
        QString title;
        Format format;
    };

    void addActions();
    void load();
    void read();
    void take(Result<std::shared_ptr<const DrawnDiagram>> drawn);
    void dropPicture();
    void compareWith(const QString &path);
    void importFrom(const QString &path);
    void removeImported(const std::vector<vault::RecordKey> &made);
    void chooseFile(const Export &wanted);
    void writeTo(const QString &path, const Export &wanted);
    void note(const QString &path, const Export &wanted, Bytes bytes);
    void tell();

    Services m_services;
    std::shared_ptr<Queue> m_painting; // shared with the entry of the page, which outlives this
    DiagramsState m_state;
    std::shared_ptr<const readers::NmapScan> m_scan; // shared with the reading thread
    std::optional<vault::RecordKey> m_told;
    Job m_list;
    Job m_reading;
    Job m_paint;
    Job m_file;
    Job m_writing;
    QTimer m_delay; // changes come in bursts
};

} // namespace covault::desktop
