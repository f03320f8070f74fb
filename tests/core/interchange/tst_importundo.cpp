// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"
#include "vault/undoing.h"
#include "vault/value.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_ImportUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoTakesARecordWithItsAttachmentBack_data();
    void undoTakesARecordWithItsAttachmentBack();
};

namespace {

/// Our own export of a site, of which \p more is said.
Bytes siteWith(const Bytes &more)
{
    return R"({"format":"covault-export-1","records":[{"id":"01M6FQ95KHMW1CR59D96HPJHKQ","kind":"site",)"
           R"("title":"Berlin",)"
            + more + "}]}";
}

/// "Berlin attachments plan.txt 8f43…", a line for each file that a record holds.
QStringList filesIn(TestVault &vault)
{
    QStringList files;
    for (const QString &title : vault.titles()) {
        const vault::Record record = vault.record(title);
        for (const QString &field : {u"attachments"_s, u"floor_plan"_s}) {
            for (const vault::Entry &entry : record.entries(field)) {
                const QString sum = QString::fromLatin1(entry.value.at(3).toBytes().toHex());
                files += QStringList{title, field, entry.value.at(0).toText(), sum}.join(u' ');
            }
        }
    }
    return files;
}

} // namespace

void tst_ImportUndo::undoTakesARecordWithItsAttachmentBack_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("isThere");

    const Bytes plain = R"("fields":{"name":"Berlin"},)";
    const Bytes longText = R"("fields":{"name":"Berlin","access_notes":")" + Bytes(3'000'000, 'x') + R"("})";
    for (const bool isThere : {false, true}) {
        const char *record = isThere ? "a record that is there" : "a new record";
        const auto add = [&](const char *what, const Bytes &more) {
            QTest::addRow("%s, %s", what, record) << more << isThere;
        };
        add("an attachment", plain + R"("attachments":[{"name":"plan.txt","data":"aGk="}])");
        add("an attachment of a field",
                plain + R"("attachments":[{"name":"plan.txt","field":"floor_plan","data":"aGk="}])");
        add("a history", plain + R"("history":[{"verb":"edit"}])");
        add("a text too long", longText);
    }
}

void tst_ImportUndo::undoTakesARecordWithItsAttachmentBack()
{
    QFETCH(QByteArray, more);
    QFETCH(bool, isThere);
    TestVault vault;
    if (isThere)
        vault.bring(siteWith(R"("fields":{"name":"Berlin"},"attachments":[{"name":"plan.txt","data":"aG8="}])"),
                u"x.json"_s);
    const QStringList titles = vault.titles(), files = filesIn(vault);
    vault.clock.set(*momentFromIso(u"2026-12-24T12:00:00Z"_s));
    const ImportOutcome outcome = vault.bring(siteWith(more), u"x.json"_s);
    QVERIFY(outcome.act && filesIn(vault) != files);

    const auto undone = vault::undo(*vault, *outcome.act);

    QVERIFY(undone.has_value());
    QVERIFY(undone->left.empty());
    QCOMPARE(vault.titles(), titles);
    QCOMPARE(filesIn(vault), files);
}

QTEST_GUILESS_MAIN(tst_ImportUndo)
#include "tst_importundo.moc"
