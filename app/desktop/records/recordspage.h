// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/records/bulkeditor.h"
#include "desktop/records/fieldlist.h"
#include "desktop/records/hub.h"
#include "desktop/records/movestate.h"
#include "desktop/records/recordeditor.h"
#include "desktop/records/recordsstate.h"
#include "desktop/records/recordstate.h"

QT_FORWARD_DECLARE_CLASS(QSplitter)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace covault::desktop {

class BulkPage;
class EditPage;
class EmptyState;
class ListPane;
class MovePanel;
class RecordListModel;
class RecordPane;
class SecretPanel;

/// A screen of records: the list, and beside it the one that is open, to read or to edit. In a narrow window the record
/// takes the place of the list.
class RecordsPage : public Page
{
    Q_OBJECT
public:
    /// Windows narrower than this show one of both; at the size of the design's type, as all measures.
    static constexpr int LeastForBoth = 900;

    RecordsPage(RecordListModel &model, FieldList::Fetch fetch, QWidget *parent);

    void setListState(const RecordsState &state);
    void setRecordState(const RecordPageState &state);
    void setEditState(const EditState &state);
    void setBulkState(const BulkState &state);
    void setMoveState(const MoveState &state);
    void showTarget(const QString &target) override;
    std::vector<QWidget *> panes() override;

    ListPane &list() const { return *m_list; }
    RecordPane &record() const { return *m_record; }
    EditPage &editor() const { return *m_editor; }
    MovePanel &moving() const { return *m_moving; }
    BulkPage &several() const { return *m_several; }
    /// Over all of it while a secret lies open.
    SecretPanel &secret() const { return *m_secret; }
    /// Asks for one of the verbs that begin in the page itself: Filter, New, Doubt.
    void ask(RecordVerb verb);

Q_SIGNALS:
    void targetRequested(const covault::vault::RecordKey &record);
    /// It came into sight, or went out of it.
    void shownChanged(bool isShown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Part { Empty, Record, Several, Editor };
    void connectParts();
    void showPart(Part part);
    void leaveSeveral();
    bool isShown(const QWidget *part) const;
    /// The window forgets what is open when it goes from page to page.
    void announce();
    void arrange();
    void divide();
    void placePanel();

    QSplitter *m_splitter;
    ListPane *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    RecordPane *m_record;
    BulkPage *m_several;
    EditPage *m_editor;
    SecretPanel *m_secret;
    MovePanel *m_moving;
    bool m_isLoaded = false;    // the list has come once
    bool m_isListAside = false; // in a narrow window: the record was opened
    bool m_isNarrow = false;
    bool m_mayWrite = false;
    std::optional<vault::RecordKey> m_key;
};

} // namespace covault::desktop
