// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "crypto/secretbytes.h"
#include "desktop/records/recordview.h"
#include "desktop/records/shownsecret.h"
#include "desktop/session/secrets.h"

#include <QVBoxLayout>
#include <QWidget>

#include <map>

namespace covault::desktop {

class CopyButton;
class FieldRow;

/// The fields of a record to read, a row each. It gets no secret: what is held open is fetched through `fetch`.
class FieldList : public QWidget
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<crypto::Wiped>)>;
    using Fetch = std::function<void(const Secrets::Place &, Answer)>;

    FieldList(Fetch fetch, QWidget *parent);

    void setFields(const vault::RecordKey &record, const std::vector<FieldView> &fields);
    /// Brings the first value that is to be settled to the keyboard; false if there is none.
    bool focusConflict();
    /// The value that was copied, as placeName() has it, and how long it stays.
    void setCopied(const QString &place, std::chrono::seconds left);

Q_SIGNALS:
    void copyRequested(const covault::desktop::Secrets::Place &place);
    /// A secret shall be laid open for another pair of eyes.
    void showRequested(const covault::desktop::Secrets::Place &place, covault::desktop::SecretShape shape);
    void settleRequested(const QString &field, const covault::Bytes &element, const covault::ChangeId &take);
    void followed(const covault::vault::RecordKey &record);
    void linkedIdFollowed(const QString &id);
    void addressActivated(const QString &address);
    void failed(const covault::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *rowFor(const FieldView &view);
    FieldRow *plainRow(const FieldView &view);
    FieldRow *conflictRow(const FieldView &view);
    FieldRow *keptRow(const FieldView &view);
    FieldRow *secretRow(const FieldView &view);
    FieldRow *codeRow(const FieldView &view);
    QWidget *markdown(const FieldView &view);
    void addOpenButton(FieldRow &row, const QString &address);
    void addShowButton(FieldRow &row, const FieldView &view);
    void askWhich(const FieldView &view, QWidget *from);
    Secrets::Place placeOf(const FieldView &view) const;
    void connectCopy(FieldRow &row, const FieldView &view);

    Fetch m_fetch;
    vault::RecordKey m_record;
    std::vector<FieldView> m_fields;
    std::vector<FieldRow *> m_conflicts;
    std::map<QString, CopyButton *> m_copies;
    QVBoxLayout *m_column;
};

} // namespace covault::desktop
