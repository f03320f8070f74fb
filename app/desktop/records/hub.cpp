// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/hub.h"

#include "desktop/actions/actions.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

enum class Needs { Record, WritableRecord, WritableRecords, Writable, Editor, Page };

struct Row
{
    RecordVerb verb;
    const char *id;
    const char *text;
    const char *icon;
    QKeySequence keys;
    Needs needs;
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> table = {
            {RecordVerb::CopyPassword, "copyPassword",
                    QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Copy password"), "copy", Qt::CTRL | Qt::Key_C,
                    Needs::Record},
            {RecordVerb::CopyUserName, "copyUserName",
                    QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Copy &user name"), "user", Qt::CTRL | Qt::Key_B,
                    Needs::Record},
            {RecordVerb::CopyCode, "copyCode", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Copy &one-time code"),
                    "alarm", Qt::CTRL | Qt::Key_T, Needs::Record},
            {RecordVerb::OpenAddress, "openAddress", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Open &address"),
                    "external-link", Qt::CTRL | Qt::Key_U, Needs::Record},
            {RecordVerb::New, "new", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&New record"), "plus",
                    Qt::CTRL | Qt::Key_N, Needs::Writable},
            {RecordVerb::Edit, "edit", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Edit"), "pencil",
                    Qt::CTRL | Qt::Key_E, Needs::WritableRecords},
            {RecordVerb::Save, "save", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Save"), "check",
                    Qt::CTRL | Qt::Key_S, Needs::Editor},
            {RecordVerb::Star, "star", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Favourite"), "star",
                    Qt::CTRL | Qt::Key_D, Needs::Record},
            {RecordVerb::Review, "review", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Mark reviewed"),
                    "clipboard-check", Qt::CTRL | Qt::Key_R, Needs::WritableRecords},
            {RecordVerb::Doubt, "doubt", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&This is wrong"), "flag",
                    {}, Needs::Record},
            {RecordVerb::Replace, "replace", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "&Replace device…"),
                    "replace", {}, Needs::WritableRecord},
            {RecordVerb::Move, "move", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Mo&ve to…"), "arrows-move",
                    Qt::CTRL | Qt::Key_M, Needs::WritableRecords},
            {RecordVerb::Remove, "remove", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Re&move"), "trash",
                    Qt::Key_Delete, Needs::WritableRecords},
            {RecordVerb::ShowLarge, "showLarge",
                    QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Show password &large"), "maximize", {},
                    Needs::Record},
            {RecordVerb::ShowQr, "showQr",
                    QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Show password as &QR code"), "qrcode", {},
                    Needs::Record},
            {RecordVerb::Filter, "filter", QT_TRANSLATE_NOOP("covault::desktop::RecordsHub", "Fi&lter the list"),
                    "filter", Qt::CTRL | Qt::Key_F, Needs::Page},
    };
    return table;
}

Availability availabilityOf(Needs needs, const QStringList &pages, const ActionState &state)
{
    if (!state.isUnlocked || !pages.contains(state.page))
        return Availability::no(RecordsHub::tr("go to a list of records first"));
    switch (needs) {
    case Needs::Record:
        return whenRecord(state);
    case Needs::WritableRecord:
    case Needs::WritableRecords:
        if (state.isEditing)
            return Availability::no(RecordsHub::tr("save or cancel first"));
        if (needs == Needs::WritableRecords && state.hasSeveral)
            return whenWritable(state);
        return whenWritable(state) ? whenRecord(state) : whenWritable(state);
    case Needs::Writable:
        return state.isEditing ? Availability::no(RecordsHub::tr("save or cancel first")) : whenWritable(state);
    case Needs::Editor:
        return state.isEditing ? Availability::yes() : Availability::no(RecordsHub::tr("nothing is being edited"));
    case Needs::Page:
        return Availability::yes();
    }
    return Availability::yes();
}

} // namespace

RecordsHub::RecordsHub(const Services &services, const QStringList &pages)
    : m_services(services)
    , m_findings(services.session, services.findings)
    , m_haltedMoves(services.session, services.notices)
{
    addActions(pages);
}

RecordsHub::~RecordsHub()
{
    m_services.actions.remove(u"record."_s);
}

void RecordsHub::addActions(const QStringList &pages)
{
    for (const Row &row : rows()) {
        Action action;
        action.id = u"record."_s + QLatin1StringView(row.id);
        action.text = tr(row.text);
        action.icon = QLatin1StringView(row.icon);
        action.menu = row.verb == RecordVerb::Filter ? Menu::View : Menu::Record;
        action.shortcut = row.keys;
        action.enabledWhen = [needs = row.needs, pages](
                                     const ActionState &state) { return availabilityOf(needs, pages, state); };
        action.run = [this, verb = row.verb] { Q_EMIT requested(verb); };
        m_services.actions.add(std::move(action));
    }
}

} // namespace covault::desktop
