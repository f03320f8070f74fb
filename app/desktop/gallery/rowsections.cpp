// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/gallery/sample.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/navdelegate.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/secretfield.h"

#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
using drawing::Severity;

constexpr QStyle::State Active = QStyle::State_Active;
constexpr QStyle::State Current = QStyle::State_Active | QStyle::State_Selected;
constexpr QStyle::State Hover = QStyle::State_Active | QStyle::State_MouseOver;
constexpr QStyle::State Focus = QStyle::State_Active | QStyle::State_HasFocus;

template<typename Row>
void addRow(Section *section, QAbstractItemDelegate *delegate, const Row &row, QStyle::State state)
{
    section->row(delegate, QVariant::fromValue(row), accessibleText(row), state);
}

QWidget *navSection(QWidget *parent)
{
    auto *section = new Section(u"1 Nav item"_s, u"28 high, icon 16, radius 4"_s, parent);
    auto *view = new NavView(section); // for the delegate's width only
    view->hide();
    auto *delegate = new NavDelegate(view);
    addRow(section, delegate, NavRow{.icon = {}, .text = u"Working together"_s, .isGroup = true}, Active);
    addRow(section, delegate, NavRow{.icon = u"key"_s, .text = u"Credentials"_s, .count = 87}, Active);
    addRow(section, delegate, NavRow{.icon = u"building-store"_s, .text = u"Vendors"_s, .count = 23}, Hover);
    addRow(section, delegate, NavRow{.icon = u"activity-heartbeat"_s, .text = u"Health"_s, .count = 12}, Current);
    addRow(section, delegate, NavRow{.icon = u"contract"_s, .text = u"Contracts"_s, .count = 19}, Focus);
    return section;
}

QWidget *listSection(QWidget *parent)
{
    auto *section = new Section(u"2 List row"_s, u"32, compact 24; icon 16, one trailing slot"_s, parent);
    auto *delegate = new RowDelegate(section);
    auto *compact = new RowDelegate(section);
    compact->setDensity(Density::Compact);
    const QString wall = u"wall"_s;
    addRow(section, delegate, ListRow{.icon = {}, .title = u"Firewall"_s, .detail = {}, .count = 5, .isGroup = true},
            Active);
    addRow(section, delegate, ListRow{.icon = wall, .title = u"Cold store firewall"_s, .detail = u"netadmin"_s},
            Active);
    addRow(section, delegate, ListRow{.icon = wall, .title = u"Core firewall read-only"_s, .detail = u"monitor"_s},
            Hover);
    addRow(section, delegate,
            ListRow{.icon = wall, .title = u"Core firewall admin"_s, .detail = {}, .severity = Severity::Critical},
            Current);
    addRow(section, delegate,
            ListRow{.icon = wall, .title = u"Farm shop firewall"_s, .detail = {}, .severity = Severity::Notice},
            QStyle::State_Selected);
    addRow(section, delegate,
            ListRow{.icon = wall,
                    .title = u"Changed since you looked, and a name that is too long for its row"_s,
                    .detail = u"site-to-site"_s,
                    .isUnread = true},
            Focus);
    addRow(section, compact, ListRow{.icon = wall, .title = u"fw-old"_s, .detail = {}, .isRemoved = true}, Active);
    return section;
}

QWidget *fieldSection(QWidget *parent)
{
    auto *section = new Section(u"3 Field row with copy"_s, u"32, label 112, action 28"_s, parent);
    auto *name = new FieldRow(u"User name"_s, section);
    name->setValue(u"netadmin"_s);
    auto *account = new FieldRow(u"Account"_s, section);
    account->setValue(u"HT-558120"_s, FieldRow::Look::Mono);
    auto *copied = new FieldRow(u"Web address"_s, section);
    copied->setValue(u"https://fw-core.example:8443/a/path/that/does/not/fit"_s, FieldRow::Look::Link);
    copied->copyButton().showRemaining(std::chrono::seconds(0));
    copied->copyButton().showCopied();
    auto *empty = new FieldRow(u"Domain"_s, section);
    auto *conflict = new FieldRow(u"Telephone"_s, section);
    conflict->setConflict({{u"+44 1632 960 204"_s, u"Ana Ortiz (Northwind), today, 09:12"_s},
            {u"+44 1632 960 288"_s, u"Ben Cole (Baxter), today, 09:40"_s}});
    auto *editing = new FieldRow(u"Rack"_s, section);
    editing->setValue(u"A-12"_s);
    editing->edit();
    for (FieldRow *row : {name, account, copied, empty, conflict, editing})
        section->add(row);
    return section;
}

FetchSecret fetchSample()
{
    return [](const std::function<void(Result<crypto::Wiped>)> &done) { done(crypto::Wiped("vK7!2mRq-t0Lx")); };
}

QWidget *secretSection(QWidget *parent)
{
    auto *section = new Section(u"4 Secret field"_s, u"12 dots whatever the length"_s, parent);
    auto *rest = new SecretField(u"Password"_s, fetchSample(), section);
    rest->setAge(u"41 days old"_s);
    auto *held = new SecretField(u"Held"_s, fetchSample(), section);
    auto *copied = new SecretField(u"Copied"_s, fetchSample(), section);
    copied->setAge(u"688 days old"_s, Severity::Critical);
    copied->copyButton().showRemaining(std::chrono::seconds(24));
    for (SecretField *field : {rest, held, copied})
        section->add(field);
    // Shown as if the eye were held, once the page stands.
    QTimer::singleShot(0, held, [held] {
        for (auto *eye : held->findChildren<QToolButton *>()) {
            if (!qobject_cast<CopyButton *>(eye))
                Q_EMIT eye->pressed();
        }
    });
    return section;
}
} // namespace

QWidget *rowSections(QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    for (QWidget *section : {navSection(column), listSection(column), fieldSection(column), secretSection(column)})
        layout->addWidget(section);
    return column;
}

} // namespace covault::desktop
