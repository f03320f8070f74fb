// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/recordlistmodel.h"

#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/rowrole.h"

#include <QMimeData>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString DragType = u"application/x-covault-rows"_s;

// Numbers of rows mean something in this process only, so what is dragged out of another one is not taken for them.
const QByteArray &ownMark()
{
    static const QByteArray mark = QUuid::createUuid().toByteArray(QUuid::Id128);
    return mark;
}

ListRow shownRow(const ListedRecord &row, const QStringList &icons)
{
    ListRow shown;
    shown.icon = row.isHeading() ? QString() : icons.value(row.icon);
    shown.title = row.title;
    shown.detail = row.detail;
    if (row.severity >= 0)
        shown.severity = drawing::Severity(row.severity);
    shown.count = int(row.count);
    shown.isGroup = row.isHeading();
    shown.isRemoved = row.isRemoved;
    return shown;
}

} // namespace

RecordListModel::RecordListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RecordListModel::show(const Listing &listing, const std::vector<ListStep> &steps)
{
    const Listing before = std::exchange(m_listing, listing); // rows that stay are its own until all steps are taken
    m_isChanging = true;
    for (const ListStep &step : steps)
        take(step);
    m_isChanging = false;
    Q_ASSERT_X(isConsistent(), "RecordListModel", "the steps do not lead to the listing");
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row] = &listing->rows[row];
}

bool RecordListModel::isConsistent() const
{
    return std::equal(m_rows.begin(), m_rows.end(), m_listing->rows.begin(), m_listing->rows.end(),
            [](const ListedRecord *shown, const ListedRecord &row) { return shown == &row || *shown == row; });
}

void RecordListModel::take(const ListStep &step)
{
    const auto place = [this](int row) { return m_rows.begin() + row; };
    const auto pointTo = [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            m_rows[size_t(row)] = &m_listing->rows[size_t(row)];
    };
    switch (step.type) {
    case ListStep::Type::Remove:
        beginRemoveRows({}, step.first, step.last);
        m_rows.erase(place(step.first), place(step.last + 1));
        endRemoveRows();
        return;
    case ListStep::Type::Insert:
        beginInsertRows({}, step.first, step.last);
        m_rows.insert(place(step.first), size_t(step.last - step.first) + 1, nullptr);
        pointTo(step.first, step.last);
        endInsertRows();
        return;
    case ListStep::Type::Change:
        pointTo(step.first, step.last);
        Q_EMIT dataChanged(index(step.first), index(step.last));
        return;
    }
}

qint64 RecordListModel::numberAt(const QModelIndex &index) const
{
    const bool isRecord = index.isValid() && !m_rows[size_t(index.row())]->isHeading();
    return isRecord ? m_rows[size_t(index.row())]->n : 0;
}

QModelIndex RecordListModel::indexOf(qint64 number) const
{
    const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [number](const ListedRecord *row) { return row->n == number; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedRecord &row = *m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case RowRole:
        return QVariant::fromValue(shownRow(row, m_listing->icons));
    case Qt::AccessibleTextRole:
        return accessibleText(shownRow(row, m_listing->icons));
    default:
        return {};
    }
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    return numberAt(index) == 0
            ? Qt::NoItemFlags
            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList RecordListModel::mimeTypes() const
{
    return {DragType};
}

QMimeData *RecordListModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArray bytes = ownMark();
    for (const QModelIndex &index : indexes) {
        if (const qint64 number = numberAt(index); number != 0)
            bytes += ' ' + QByteArray::number(number);
    }
    auto *data = new QMimeData;
    data->setData(DragType, bytes);
    return data;
}

std::vector<qint64> RecordListModel::numbersIn(const QMimeData &dragged)
{
    const QList<QByteArray> parts = dragged.data(DragType).split(' ');
    std::vector<qint64> numbers;
    for (qsizetype place = 1; parts.front() == ownMark() && place < parts.size(); ++place)
        numbers.push_back(parts[place].toLongLong());
    return numbers;
}

} // namespace covault::desktop
