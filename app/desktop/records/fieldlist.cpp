// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/fieldlist.h"

#include "base/clock.h"
#include "desktop/records/codefield.h"
#include "desktop/records/markdownview.h"
#include "desktop/records/recordstate.h"
#include "desktop/records/section.h"
#include "desktop/records/tagsrow.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/secretfield.h"
#include "vault/value.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

static constexpr int LongestKept = 60; // of a value in a menu

/// "Keep A-12: Ben Cole, today". Two long values may begin alike, so it is said whose each is.
static QString keepWords(const VersionView &version)
{
    if (version.text.isEmpty())
        return FieldList::tr("Keep what %1 gave").arg(version.by);
    QString shown = version.text;
    if (shown.size() > LongestKept)
        shown = shown.left(LongestKept - 1) + u'…';
    return FieldList::tr("Keep %1: %2").arg(shown.replace(u'&', u"&&"_s), version.by);
}

FieldList::FieldList(Fetch fetch, QWidget *parent)
    : QWidget(parent)
    , m_fetch(std::move(fetch))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Fields"));
    m_column->setContentsMargins(0, 1, 0, 0); // a line stands above, as below each row
    m_column->setSpacing(0);
}

void FieldList::setFields(const vault::RecordKey &record, const std::vector<FieldView> &fields)
{
    if (record == m_record && fields == m_fields)
        return;
    m_record = record;
    m_fields = fields;
    m_copies.clear();
    m_conflicts.clear();
    clear(*m_column);
    for (const FieldView &view : fields)
        m_column->addWidget(rowFor(view));
}

void FieldList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_fields.empty() && m_fields.front().type != FieldView::Type::Heading)
        look::paintHairline(painter, QPointF(0, 0), QPointF(width() - 1, 0), colours().line);
}

bool FieldList::focusConflict()
{
    if (!m_conflicts.empty())
        m_conflicts.front()->focusSettle();
    return !m_conflicts.empty();
}

void FieldList::setCopied(const QString &place, std::chrono::seconds left)
{
    for (const auto &[name, button] : m_copies)
        button->showRemaining(name == place ? left : std::chrono::seconds(0));
}

QWidget *FieldList::rowFor(const FieldView &view)
{
    switch (view.type) {
    case FieldView::Type::Heading: {
        auto *label =
                new SectionLabel(view.text.isEmpty() ? view.label : tr("%1: %2").arg(view.label, view.text), this);
        label->setContentsMargins(0, space::Group, 0, space::Pair);
        return label;
    }
    case FieldView::Type::Markdown:
        return markdown(view);
    case FieldView::Type::Links: {
        auto *row = new TagsRow(view.label, view.links, this);
        connect(row, &TagsRow::followed, this, &FieldList::followed);
        return row;
    }
    case FieldView::Type::Secret:
        return secretRow(view);
    case FieldView::Type::Code:
        return codeRow(view);
    case FieldView::Type::Kept:
        return keptRow(view);
    case FieldView::Type::Conflict:
        return conflictRow(view);
    case FieldView::Type::Plain:
    case FieldView::Type::Mono:
    case FieldView::Type::Address:
        return plainRow(view);
    }
    return nullptr;
}

FieldRow *FieldList::plainRow(const FieldView &view)
{
    auto *row = new FieldRow(view.isFurther ? QString() : view.label, this);
    row->copyButton().setAccessibleName(tr("Copy %1").arg(view.label));
    row->copyButton().setToolTip(row->copyButton().accessibleName());
    const bool isAddress = view.type == FieldView::Type::Address;
    const auto look = isAddress                  ? FieldRow::Look::Link
            : view.type == FieldView::Type::Mono ? FieldRow::Look::Mono
                                                 : FieldRow::Look::Plain;
    row->setValue(view.text, look);
    if (isAddress)
        addOpenButton(*row, view.text);
    if (view.isUnfit) {
        auto *mark = new Badge(drawing::Severity::Warning, tr("does not fit"), row);
        mark->setToolTip(tr("%1 came from elsewhere and has not the form that belongs here. It is shown as it is.").arg(view.label));
        row->addAction(mark);
    }
    connectCopy(*row, view);
    return row;
}

FieldRow *FieldList::conflictRow(const FieldView &view)
{
    auto *row = new FieldRow(view.label, this);
    std::vector<FieldRow::Version> versions;
    for (const VersionView &version : view.versions)
        versions.push_back({version.text.isEmpty() ? vault::MaskedText : version.text, version.by});
    row->setConflict(versions);
    connect(row, &FieldRow::settleRequested, this, [this, view, row] { askWhich(view, row); });
    m_conflicts.push_back(row);
    return row;
}

FieldRow *FieldList::keptRow(const FieldView &view)
{
    auto *row = new FieldRow(view.label, this);
    row->setValue(tr("Kept; this version can't show it"));
    row->copyButton().hide();
    return row;
}

void FieldList::addOpenButton(FieldRow &row, const QString &address)
{
    auto *open = iconButton(u"external-link"_s, tr("Open %1").arg(address), &row);
    open->setToolTip(tr("Open in the browser"));
    row.addAction(open);
    const auto say = [this, address] { Q_EMIT addressActivated(address); };
    connect(open, &QToolButton::clicked, this, say);
    connect(&row, &FieldRow::linkActivated, this, say);
}

void FieldList::addShowButton(FieldRow &row, const FieldView &view)
{
    auto *more = iconButton(u"dots"_s, tr("More ways to show %1").arg(view.label), &row);
    row.addAction(more);
    connect(more, &QToolButton::clicked, this, [this, more, place = placeOf(view)] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [this, menu, place](const QString &name, const QString &words, SecretShape shape) {
            menu->addAction(icon(name), words, this, [this, place, shape] { Q_EMIT showRequested(place, shape); });
        };
        add(u"maximize"_s, tr("Show large"), SecretShape::Large);
        add(u"qrcode"_s, tr("Show as QR code"), SecretShape::Qr);
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
}

FieldRow *FieldList::secretRow(const FieldView &view)
{
    const auto fetch = [this, place = placeOf(view)](Answer answer) { m_fetch(place, std::move(answer)); };
    auto *row = new SecretField(view.label, fetch, this);
    row->setAge(view.age, view.ageSeverity);
    addShowButton(*row, view);
    connect(row, &SecretField::revealFailed, this, &FieldList::failed);
    connectCopy(*row, view);
    return row;
}

FieldRow *FieldList::codeRow(const FieldView &view)
{
    const auto fetch = [this, place = placeOf(view)](Answer answer) { m_fetch(place, std::move(answer)); };
    auto *row = new CodeField(
            view.label, fetch, [] { return SystemClock().now(); }, this);
    addShowButton(*row, view);
    connect(row, &CodeField::showFailed, this, &FieldList::failed);
    connectCopy(*row, view);
    return row;
}

QWidget *FieldList::markdown(const FieldView &view)
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, space::Group, 0, space::Control);
    column->setSpacing(space::Pair);
    column->addWidget(new SectionLabel(view.label, part));
    auto *text = new MarkdownView(view.label, part);
    text->setText(view.text);
    column->addWidget(text);
    connect(text, &MarkdownView::recordActivated, this, &FieldList::linkedIdFollowed);
    connect(text, &MarkdownView::addressActivated, this, &FieldList::addressActivated);
    return part;
}

Secrets::Place FieldList::placeOf(const FieldView &view) const
{
    return {m_record, view.field, view.element, view.column};
}

void FieldList::connectCopy(FieldRow &row, const FieldView &view)
{
    m_copies[placeName(view.field, view.element, view.column)] = &row.copyButton();
    connect(&row, &FieldRow::copyRequested, this, [this, place = placeOf(view)] { Q_EMIT copyRequested(place); });
}

void FieldList::askWhich(const FieldView &view, QWidget *from)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const VersionView &version : view.versions) {
        menu->addAction(keepWords(version), this,
                [this, view, take = version.change] { Q_EMIT settleRequested(view.field, view.element, take); });
    }
    menu->popup(from->mapToGlobal(QPoint(from->width(), from->height())));
}

} // namespace covault::desktop
