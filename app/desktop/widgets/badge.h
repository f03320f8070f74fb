// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPainter)

/// Painting of badges, tags and keys for delegates. Each size is in pixels of the screen.
namespace covault::desktop::badge {

QSize size(const QString &text);
void paint(QPainter &painter, const QRect &place, drawing::Severity severity, const QString &text,
        Qt::LayoutDirection direction);

QSize tagSize(const QString &icon, const QString &text);
enum class Hovered { No, Yes };
void paintTag(QPainter &painter, const QRect &place, const QString &icon, const QString &text,
        Qt::LayoutDirection direction, Hovered hovered = Hovered::No);

QSize keySize(const QString &text);
void paintKey(QPainter &painter, const QRect &place, const QString &text);

} // namespace covault::desktop::badge

namespace covault::desktop {

/// The shape of a severity and a word or two on its tint.
class Badge : public QWidget
{
    Q_OBJECT
public:
    Badge(drawing::Severity severity, const QString &text, QWidget *parent);

    void set(drawing::Severity severity, const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    drawing::Severity m_severity;
    QString m_text;
};

/// A record's tag, or a link to another record where it can be pressed.
class Tag : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Use { Word, Link };

    /// \p icon may be empty. A word takes no focus and is never pressed.
    Tag(const QString &icon, const QString &text, Use use, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

/// \p keys as they stand in hints: "Ctrl Z".
QString shownKeys(const QKeySequence &keys);

/// A key or keys of the keyboard, as a hint.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    KeyCap(const QString &text, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace covault::desktop
