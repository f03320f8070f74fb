// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/models/recordlistmodel.h"
#include "desktop/records/openfindings.h"
#include "desktop/records/recordsstate.h"

namespace covault::desktop {

/// The list of a record screen: asks for what the filters say, and asks again when the vault or the findings have
/// changed: hidden, once it is shown again. GUI thread.
class RecordsController : public QObject
{
    Q_OBJECT
public:
    RecordsController(const Services &services, OpenFindings &findings, RecordsScope scope, QObject *parent);

    const RecordsState &state() const { return m_state; }
    RecordListModel &model() { return m_model; }

    /// Whether somebody sees the list; at first it is taken for shown.
    void setShown(bool isShown);
    void show(ListQuery::Show show);
    void sort(ListQuery::Sort sort);
    void narrowTo(const QString &kind);
    void filter(const QString &words);
    /// The row of this record is the current one; not while another one is being opened.
    void setCurrent(qint64 number);
    /// What is open is about to be moved: whatever row stands in its place then is not opened instead of it.
    void awaitMoved();
    /// It was not moved after all.
    void awaitNoMore();
    /// Finds the key of a row and says opened().
    void open(qint64 number);

Q_SIGNALS:
    void stateChanged(const covault::desktop::RecordsState &state);
    void opened(const covault::vault::RecordKey &record);

private:
    struct Answer
    {
        RecordListModel::Listing listing;
        std::vector<ListStep> steps;
        std::vector<KindChoice> kinds;
    };
    void makeCurrent(qint64 number);
    void endAwaiting();
    void load();
    void catchUp();
    void take(Result<Answer> answer);
    ListQuery query() const;

    Services m_services;
    OpenFindings &m_findings;
    Job m_list;
    Job m_key;
    RecordListModel m_model;
    RecordsState m_state;
    qint64 m_left = 0; // was current when it was about to be moved
    bool m_isShown = true;
    bool m_isStale = false; // something has changed since it was asked
};

} // namespace covault::desktop
