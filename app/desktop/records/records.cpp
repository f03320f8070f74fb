// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/records.h"

#include "desktop/actions/navigator.h"
#include "desktop/actions/recordplace.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/records/attachmentlist.h"
#include "desktop/records/attachmentscontroller.h"
#include "desktop/records/attachmentviewer.h"
#include "desktop/records/bannerstack.h"
#include "desktop/records/bulkpage.h"
#include "desktop/records/editpage.h"
#include "desktop/records/hub.h"
#include "desktop/records/listpane.h"
#include "desktop/records/movednote.h"
#include "desktop/records/movepanel.h"
#include "desktop/records/mover.h"
#include "desktop/records/recordcontroller.h"
#include "desktop/records/recordhead.h"
#include "desktop/records/recordpane.h"
#include "desktop/records/recordscontroller.h"
#include "desktop/records/recordspage.h"
#include "desktop/records/remarkbox.h"
#include "desktop/records/secretpanel.h"
#include "desktop/records/shownsecretcontroller.h"
#include "desktop/records/sidefacts.h"
#include "desktop/records/steplist.h"
#include "desktop/taking/addressopening.h"
#include "desktop/taking/taker.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

std::vector<RecordsScope> scopes()
{
    const QString records = RecordsPage::tr("Records");
    return {{u"passwords"_s, RecordsPage::tr("Passwords"), u"key"_s, {u"credential"_s}, records},
            {u"devices"_s, RecordsPage::tr("Devices & networks"), u"server-2"_s,
                    {u"asset"_s, u"network"_s, u"circuit"_s}, records},
            {u"vendors"_s, RecordsPage::tr("Vendors & contracts"), u"building-store"_s,
                    {u"vendor"_s, u"contact"_s, u"team"_s, u"contract"_s, u"schedule"_s, u"absence"_s}, records},
            {u"services"_s, RecordsPage::tr("Services & backups"), u"apps"_s,
                    {u"service"_s, u"backup"_s, u"domain"_s, u"certificate"_s}, records},
            {u"documents"_s, RecordsPage::tr("Documents"), u"file-text"_s, {u"document"_s}, records},
            {u"sites"_s, RecordsPage::tr("Sites"), u"map-pin"_s, {u"site"_s}, records},
            {u"logbook"_s, RecordsPage::tr("Logbook"), u"notebook"_s, {u"event"_s}, RecordsPage::tr("Working together"),
                    ListQuery::Sort::Updated}};
}

/// One screen: its page and the objects that serve it. The page owns them all.
struct Screen
{
    RecordsPage *page;
    RecordsController *list;
    RecordController *record;
    AttachmentsController *files;
    RecordEditor *editor;
    Taker *taker;
    BulkEditor *bulk;
    ShownSecretController *secret;
    Mover *mover;
};

void connectList(const Screen &screen)
{
    ListPane *pane = &screen.page->list();
    QObject::connect(screen.list, &RecordsController::stateChanged, screen.page, &RecordsPage::setListState);
    QObject::connect(screen.page, &RecordsPage::shownChanged, screen.list, &RecordsController::setShown);
    QObject::connect(pane, &ListPane::showRequested, screen.list, &RecordsController::show);
    QObject::connect(pane, &ListPane::sortRequested, screen.list, &RecordsController::sort);
    QObject::connect(pane, &ListPane::kindRequested, screen.list, &RecordsController::narrowTo);
    QObject::connect(pane, &ListPane::filterRequested, screen.list, &RecordsController::filter);
    QObject::connect(pane, &ListPane::newRequested, screen.editor, &RecordEditor::create);
    QObject::connect(pane, &ListPane::recordChosen, screen.list, &RecordsController::open);
    QObject::connect(screen.list, &RecordsController::opened, screen.record, &RecordController::open);
}

void connectRecord(const Screen &screen)
{
    RecordController *record = screen.record;
    RecordPane *pane = &screen.page->record();
    QObject::connect(record, &RecordController::stateChanged, screen.page, [screen](const RecordPageState &state) {
        screen.page->setRecordState(state);
        if (state.view)
            screen.list->setCurrent(state.view->number);
    });
    QObject::connect(&pane->fields(), &FieldList::copyRequested, record, &RecordController::copy);
    QObject::connect(&pane->fields(), &FieldList::settleRequested, record, &RecordController::settle);
    QObject::connect(&pane->fields(), &FieldList::followed, record, &RecordController::follow);
    QObject::connect(pane, &RecordPane::linkedIdFollowed, record, &RecordController::followId);
    QObject::connect(&pane->movedNote(), &MovedNote::followed, record, &RecordController::follow);
    QObject::connect(&pane->side(), &SideFacts::followed, record, &RecordController::follow);
    QObject::connect(&pane->side(), &SideFacts::reviewRequested, record, &RecordController::review);
    QObject::connect(&pane->banners(), &BannerStack::fixRequested, record, &RecordController::fix);
    QObject::connect(&pane->banners(), &BannerStack::snoozeRequested, record, &RecordController::snooze);
    QObject::connect(&pane->remarks(), &RemarkBox::remarked, record, &RecordController::remark);
    QObject::connect(&pane->history(), &StepList::restoreRequested, record, &RecordController::restoreAt);
    RecordHead *head = &pane->head();
    QObject::connect(head, &RecordHead::starRequested, record, &RecordController::toggleStar);
    QObject::connect(head, &RecordHead::reviewRequested, record, &RecordController::review);
    QObject::connect(head, &RecordHead::removeRequested, record, &RecordController::remove);
    QObject::connect(head, &RecordHead::restoreRequested, record, &RecordController::restore);
    const auto edit = [screen](const QString &field) {
        if (screen.record->state().view)
            screen.editor->edit(screen.record->state().view->key, field);
    };
    QObject::connect(head, &RecordHead::editRequested, screen.page, [edit] { edit({}); });
    QObject::connect(record, &RecordController::editRequested, screen.page, edit);
    QObject::connect(head, &RecordHead::replaceRequested, screen.page, [screen] {
        if (screen.record->state().view)
            screen.editor->replace(screen.record->state().view->key);
    });
    QObject::connect(record, &RecordController::settlingRequested, pane, &RecordPane::showConflict);
    QObject::connect(screen.page, &RecordsPage::targetRequested, record, &RecordController::open);
    QObject::connect(screen.page, &RecordsPage::shownChanged, record, &RecordController::setShown);
}

void connectEditor(const Screen &screen)
{
    EditPage *page = &screen.page->editor();
    QObject::connect(screen.editor, &RecordEditor::stateChanged, screen.page, &RecordsPage::setEditState);
    QObject::connect(screen.editor, &RecordEditor::saved, screen.record, &RecordController::open);
    QObject::connect(page, &EditPage::typed, screen.editor, &RecordEditor::type);
    QObject::connect(page, &EditPage::cellTyped, screen.editor, &RecordEditor::typeCell);
    QObject::connect(page, &EditPage::rowAdded, screen.editor, &RecordEditor::addRow);
    QObject::connect(page, &EditPage::rowRemoved, screen.editor, &RecordEditor::removeRow);
    QObject::connect(page, &EditPage::generateRequested, screen.editor, &RecordEditor::generate);
    QObject::connect(page, &EditPage::saveRequested, screen.editor, &RecordEditor::save);
    QObject::connect(page, &EditPage::cancelRequested, screen.editor, &RecordEditor::cancel);
}

void connectSeveral(const Screen &screen)
{
    BulkPage *page = &screen.page->several();
    QObject::connect(&screen.page->list(), &ListPane::severalSelected, screen.bulk, &BulkEditor::select);
    QObject::connect(screen.bulk, &BulkEditor::stateChanged, screen.page, &RecordsPage::setBulkState);
    QObject::connect(page, &BulkPage::typed, screen.bulk, &BulkEditor::type);
    QObject::connect(page, &BulkPage::saveRequested, screen.bulk, &BulkEditor::save);
    QObject::connect(page, &BulkPage::reviewRequested, screen.bulk, &BulkEditor::review);
    QObject::connect(page, &BulkPage::removeRequested, screen.bulk, &BulkEditor::remove);
}

// What lies open belongs to the record that is shown.
void connectSecret(const Screen &screen)
{
    SecretPanel *panel = &screen.page->secret();
    QObject::connect(
            &screen.page->record().fields(), &FieldList::showRequested, screen.secret, &ShownSecretController::show);
    QObject::connect(screen.secret, &ShownSecretController::stateChanged, panel, &SecretPanel::setState);
    QObject::connect(panel, &SecretPanel::closeRequested, screen.secret, &ShownSecretController::close);
    QObject::connect(panel, &SecretPanel::networkChosen, screen.secret, &ShownSecretController::chooseNetwork);
    QObject::connect(screen.page, &RecordsPage::recordChanged, screen.secret, &ShownSecretController::close);
    QObject::connect(screen.page, &RecordsPage::editingChanged, screen.secret, &ShownSecretController::close);
    QObject::connect(screen.page, &RecordsPage::shownChanged, screen.secret, &ShownSecretController::close);
}

/// The open record, or those that are selected.
void askWhereTo(const Screen &screen)
{
    if (screen.page->list().hasSeveral())
        screen.mover->askFor(screen.page->list().selectedNumbers(), MoveState::Opened::ByAsking);
    else if (screen.record->state().view)
        screen.mover->ask(screen.record->state().view->key);
}

void connectFiles(const Screen &screen)
{
    AttachmentsController *files = screen.files;
    AttachmentList *list = &screen.page->record().attachments();
    QObject::connect(screen.record, &RecordController::stateChanged, files,
            [files](const RecordPageState &state) { files->setRecord(state.view); });
    QObject::connect(files, &AttachmentsController::stateChanged, list, &AttachmentList::setState);
    QObject::connect(list, &AttachmentList::shownChanged, files, &AttachmentsController::setShown);
    QObject::connect(list, &AttachmentList::openRequested, files, &AttachmentsController::open);
    QObject::connect(list, &AttachmentList::saveRequested, files, &AttachmentsController::saveCopy);
    QObject::connect(list, &AttachmentList::removeRequested, files, &AttachmentsController::remove);
    QObject::connect(list, &AttachmentList::addRequested, files, &AttachmentsController::add);
    QObject::connect(&list->viewer(), &AttachmentViewer::closeRequested, files, &AttachmentsController::close);
    QObject::connect(&list->viewer(), &AttachmentViewer::pageRequested, files, &AttachmentsController::turnTo);
    QObject::connect(&screen.page->record().head(), &RecordHead::attachRequested, files, &AttachmentsController::add);
}

void connectMoving(const Screen &screen)
{
    MovePanel *panel = &screen.page->moving();
    Mover *mover = screen.mover;
    ListPane *list = &screen.page->list();
    QObject::connect(mover, &Mover::stateChanged, screen.page, &RecordsPage::setMoveState);
    QObject::connect(panel, &MovePanel::chosen, mover, &Mover::moveTo);
    QObject::connect(panel, &MovePanel::closeRequested, mover, &Mover::close);
    QObject::connect(
            &screen.page->record().head(), &RecordHead::moveRequested, mover, [screen] { askWhereTo(screen); });
    QObject::connect(&screen.page->several(), &BulkPage::moveRequested, mover, [screen] { askWhereTo(screen); });
    QObject::connect(list, &ListPane::dragStarted, mover, [screen](const std::vector<qint64> &numbers) {
        if (!screen.editor->isEditing()) // it would be saved where it no longer is
            screen.mover->askFor(numbers, MoveState::Opened::ByDragging);
    });
    QObject::connect(list, &ListPane::dragEnded, mover, [mover] {
        if (mover->state().opened == MoveState::Opened::ByDragging)
            mover->close();
    });
    QObject::connect(screen.page, &RecordsPage::shownChanged, mover, &Mover::close);
    QObject::connect(mover, &Mover::leaving, screen.list, [screen](const std::vector<vault::RecordKey> &records) {
        if (screen.record->isOneOf(records))
            screen.list->awaitMoved();
    });
    QObject::connect(mover, &Mover::moved, screen.page,
            [screen](const std::vector<vault::RecordKey> &from, const std::vector<vault::RecordKey> &to) {
                if (!screen.record->isOneOf(from))
                    screen.list->awaitNoMore();
                if (from.empty())
                    return;
                screen.page->list().dropSeveral();
                screen.record->goAlong(from, to);
            });
}

/// What is meant by a key while several records are selected.
void carryOutForSeveral(const Screen &screen, RecordVerb verb, Notices &notices)
{
    switch (verb) {
    case RecordVerb::New:
    case RecordVerb::Filter:
        return screen.page->ask(verb);
    case RecordVerb::Edit:
        return screen.page->several().takeFocus();
    case RecordVerb::Save:
        return screen.bulk->save();
    case RecordVerb::Review:
        return screen.bulk->review();
    case RecordVerb::Move:
        return askWhereTo(screen);
    case RecordVerb::Remove:
        return screen.bulk->remove();
    case RecordVerb::CopyPassword:
    case RecordVerb::CopyUserName:
    case RecordVerb::CopyCode:
    case RecordVerb::OpenAddress:
    case RecordVerb::Star:
    case RecordVerb::Doubt:
    case RecordVerb::Replace:
    case RecordVerb::ShowLarge:
    case RecordVerb::ShowQr:
        return notices.refuse(RecordsPage::tr("Select one record for this."));
    }
}

void carryOut(const Screen &screen, RecordVerb verb, Notices &notices)
{
    const auto key = screen.record->state().view ? std::optional(screen.record->state().view->key) : std::nullopt;
    const auto take = [&](Takes what) { return key ? screen.taker->take(*key, what) : void(); };
    switch (verb) {
    case RecordVerb::CopyPassword:
        return take(Takes::Password);
    case RecordVerb::CopyUserName:
        return take(Takes::UserName);
    case RecordVerb::CopyCode:
        return take(Takes::OneTimeCode);
    case RecordVerb::OpenAddress:
        return take(Takes::Address);
    case RecordVerb::New:
    case RecordVerb::Filter:
    case RecordVerb::Doubt:
        return screen.page->ask(verb);
    case RecordVerb::Edit:
        return key ? screen.editor->edit(*key) : void();
    case RecordVerb::Replace:
        if (key && screen.record->state().view->canBeReplaced)
            return screen.editor->replace(*key);
        return notices.say(RecordsPage::tr("Only a device that is in its place can be replaced."));
    case RecordVerb::Save:
        return screen.editor->save();
    case RecordVerb::Star:
        return screen.record->toggleStar();
    case RecordVerb::Review:
        return screen.record->review();
    case RecordVerb::Move:
        return askWhereTo(screen);
    case RecordVerb::Remove:
        return screen.record->remove();
    case RecordVerb::ShowLarge:
        return key ? screen.secret->showPassword(*key, SecretShape::Large) : void();
    case RecordVerb::ShowQr:
        return key ? screen.secret->showPassword(*key, SecretShape::Qr) : void();
    }
}

FieldList::Fetch fetchThrough(RecordController *record)
{
    return [record](const Secrets::Place &place, FieldList::Answer answer) {
        record->reveal(place, [answer = std::move(answer)](Result<QString> text) {
            if (!text)
                return answer(failure(text));
            crypto::Wiped secret(text->toUtf8());
            crypto::wipe(*text);
            answer(std::move(secret));
        });
    };
}

Page *makePage(
        const Services &services, const std::shared_ptr<RecordsHub> &hub, const RecordsScope &scope, QWidget *parent)
{
    auto *list = new RecordsController(services, hub->findings(), scope, nullptr);
    auto *record = new RecordController(services, hub->findings(), nullptr);
    auto *page = new RecordsPage(list->model(), fetchThrough(record), parent);
    list->setParent(page);
    record->setParent(page);
    auto *editor = new RecordEditor(services, scope.kinds, page);
    const Screen screen{page, list, record, new AttachmentsController(services, page), editor, new Taker(services, page),
            new BulkEditor(services, page), new ShownSecretController(services, page),
            new Mover(services, hub->haltedMoves(), [editor] { return editor->isEditing(); }, page)};
    connectList(screen);
    connectRecord(screen);
    connectFiles(screen);
    connectEditor(screen);
    connectSeveral(screen);
    connectSecret(screen);
    connectMoving(screen);
    page->setListState(list->state());
    QObject::connect(&page->record().fields(), &FieldList::failed, page,
            [services](const Error &error) { services.prompts.tell(error); });
    QObject::connect(&page->record(), &RecordPane::addressActivated, page, [services, record](const QString &address) {
        openAddress(services.notices, record->state().view ? record->state().view->title : QString(), address);
    });
    QObject::connect(record, &RecordController::followed, page,
            [services](const vault::RecordKey &key) { services.navigator.go(placeOf(key, services.actions)); });
    QObject::connect(hub.get(), &RecordsHub::requested, page, [screen, services](RecordVerb verb) {
        if (screen.page->isVisible())
            screen.page->list().hasSeveral() && !screen.editor->isEditing()
                    ? carryOutForSeveral(screen, verb, services.notices)
                    : carryOut(screen, verb, services.notices);
    });
    return page;
}

} // namespace

std::vector<PageEntry> recordEntries(const Services &services)
{
    QStringList pages;
    for (const RecordsScope &scope : scopes())
        pages += scope.id;
    const auto hub = std::make_shared<RecordsHub>(services, pages); // shared by the factories, which outlive this
    std::vector<PageEntry> entries;
    for (const RecordsScope &scope : scopes()) {
        entries.push_back({scope.id, scope.title, scope.icon, scope.group,
                [services, hub, scope](QWidget *parent) { return makePage(services, hub, scope, parent); }});
    }
    QObject::connect(&hub->findings(), &OpenFindings::changed, &hub->findings(), [services, hub = hub.get()] {
        for (const RecordsScope &scope : scopes())
            services.navigator.setOpenWork(scope.id, hub->findings().attentionIn(scope.kinds));
    });
    return entries;
}

} // namespace covault::desktop
