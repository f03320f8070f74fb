// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>
#include <QStandardItemModel>
#include <QStyle>
#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

/// A row that a delegate paints, frozen in one state: under the pointer, current, with the keyboard.
class RowSample : public QWidget
{
public:
    /// \p value is what the row shows, \p words what is read out.
    RowSample(QAbstractItemDelegate *delegate, const QVariant &value, const QString &words, QStyle::State state,
            QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractItemDelegate *m_delegate; // shared by the samples of a section, which owns it
    QStandardItemModel m_model;
    QStyle::State m_state;
};

/// Something that is painted only.
class PaintedSample : public QWidget
{
public:
    using Painting = std::function<void(QPainter &, const QRect &)>;

    PaintedSample(const QSize &size, const QString &words, Painting painting, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize m_size;
    Painting m_painting;
};

/// A titled part of the gallery. What is put into its layout belongs to it.
class Section : public QWidget
{
public:
    Section(const QString &title, const QString &remark, QWidget *parent);

    QVBoxLayout &content() const { return *m_content; }
    void add(QWidget *widget);
    /// Puts \p widgets side by side.
    void addRow(const QList<QWidget *> &widgets);
    QWidget *row(
            QAbstractItemDelegate *delegate, const QVariant &value, const QString &words, QStyle::State state = {});

private:
    QVBoxLayout *m_content;
};

} // namespace covault::desktop
