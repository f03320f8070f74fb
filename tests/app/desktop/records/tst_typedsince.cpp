// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/typedsince.h"

#include <QTest>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

/// A form with a text and a table of one column.
static EditForm formOf(const QString &name, const std::vector<EditRow> &rows)
{
    EditForm form;
    form.fields.resize(2);
    form.fields[0].field.id = u"name"_s;
    form.fields[0].typed = name;
    form.fields[1].field.id = u"interfaces"_s;
    form.fields[1].field.type = vault::FieldType::Table;
    form.fields[1].rows = rows;
    return form;
}

static QStringList rowsOf(const EditForm &form)
{
    QStringList rows;
    for (const EditRow &row : form.fields[1].rows)
        rows += QString::fromLatin1(row.element) + u':' + row.typed.join(u',') + (row.isRemoved ? u" removed"_s : QString());
    return rows;
}

class tst_TypedSince : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereNothingWasTypedNothingIsPut();
    void onlyWhatWasTypedSinceIsPut();
    void rowsFindTheirPlaceAgain();
};

void tst_TypedSince::whereNothingWasTypedNothingIsPut()
{
    const EditForm saved = formOf(u"fw"_s, {{"a", {u"eth0"_s}, {u"eth1"_s}}});
    EditForm validated = saved;
    validated.fields[0].error = u"what is checked is not typed"_s;

    QVERIFY(!isTypedSince(saved, validated));
}

void tst_TypedSince::onlyWhatWasTypedSinceIsPut()
{
    const EditForm saved = formOf(u"fw-1"_s, {});
    EditForm fresh = formOf(u"fw-1 of somebody else"_s, {});

    putTypedSince(fresh, saved, saved);
    QCOMPARE(fresh.fields[0].typed, u"fw-1 of somebody else"_s);
    QVERIFY(isTypedSince(saved, formOf(u"fw-2"_s, {})));
    putTypedSince(fresh, saved, formOf(u"fw-2"_s, {}));

    QCOMPARE(fresh.fields[0].typed, u"fw-2"_s);
}

void tst_TypedSince::rowsFindTheirPlaceAgain()
{
    const EditForm saved = formOf({}, {{"a", {u"eth0"_s}, {u"eth0"_s}}, {"b", {u"eth1"_s}, {u"eth1"_s}}, {{}, {}, {u"eth2"_s}}});
    const EditForm now = formOf({},
            {{"a", {u"eth0"_s}, {u"eth0"_s}, true}, {"b", {u"eth1"_s}, {u"wan"_s}}, {{}, {}, {u"eth2 up"_s}}, {{}, {}, {u"eth3"_s}}, {{}, {}, {u"eth4"_s}, true}});
    EditForm fresh = formOf({}, {{"c", {u"eth2"_s}, {u"eth2"_s}}, {"a", {u"eth0"_s}, {u"eth0"_s}}, {"b", {u"eth1"_s}, {u"eth1"_s}}});

    QVERIFY(isTypedSince(saved, now));
    putTypedSince(fresh, saved, now);

    QCOMPARE(rowsOf(fresh), QStringList({u"c:eth2 up"_s, u"a:eth0 removed"_s, u"b:wan"_s, u":eth3"_s}));
}

QTEST_GUILESS_MAIN(tst_TypedSince)
#include "tst_typedsince.moc"
