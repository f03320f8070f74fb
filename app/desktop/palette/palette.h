// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/palette/palettestate.h"

#include <QFrame>
#include <QPointer>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QListView)

namespace covault::desktop {

class EmptyState;
class PaletteController;
class PaletteHints;
class PaletteModel;
class SearchBox;

/// The box that finds everything: it stands over the search box of the window, whose child it is, and the rest of the
/// window is behind a scrim meanwhile. The keyboard stays in its line; Esc and a press beside it return to where one
/// was.
class Palette : public QFrame
{
    Q_OBJECT
public:
    /// \p box is where it stands; it opens when the Navigator is asked to search.
    Palette(const Services &services, SearchBox &box);

    /// Opens with \p typed in the line.
    void open(const QString &typed);
    void dismiss();
    void setState(const PaletteState &state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool) override { return true; } // what lies behind the scrim is out of reach

private:
    QWidget *buildLine();
    void connectController();
    bool isOwnKey(const QKeyEvent &key) const;
    bool press(const QKeyEvent &key);
    void whenAnswered(std::function<void()> act);
    void move(int step);
    void select(int row);
    int rowToSelect(const std::optional<PaletteItem> &before, const QString &typed);
    void showHints();
    void place();
    int listHeight() const;
    void returnFocus();
    void applyLook();

    Services m_services;
    SearchBox &m_box;
    PaletteController *m_controller;
    PaletteModel *m_model;
    QWidget *m_scrim;
    QLabel *m_picture;
    QLineEdit *m_line;
    QLabel *m_count;
    QListView *m_list;
    QWidget *m_prefixes;
    PaletteHints *m_hints;
    EmptyState *m_empty;
    QPointer<QWidget> m_before; // what had the keyboard
    QString m_answered; // what was typed for the rows that are shown
    std::function<void()> m_held; // what a key asked before the answer was there
};

} // namespace covault::desktop
