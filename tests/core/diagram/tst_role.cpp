// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/role.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::diagram;

class tst_Role : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsTellTheRole_data();
    void wordsTellTheRole();
    void idsAreReadBack();
};

void tst_Role::wordsTellTheRole_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("role");

    QTest::newRow("a Cisco router") << u"mxgraph.cisco.routers.router"_s << u"router"_s;
    QTest::newRow("a Cisco switch") << u"mxgraph.cisco.switches.workgroup_switch"_s << u"switch"_s;
    QTest::newRow("a Cisco firewall") << u"mxgraph.cisco.security.firewall"_s << u"firewall"_s;
    QTest::newRow("an access point") << u"mxgraph.cisco.wireless.wireless_transport"_s << u"access_point"_s;
    QTest::newRow("a laptop") << u"mxgraph.citrix.laptop_2"_s << u"endpoint"_s;
    QTest::newRow("a host's name") << u"FW-CORE-01"_s << u"firewall"_s;
    QTest::newRow("an operating system") << u"VMware ESXi 7.0"_s << u"hypervisor"_s;
    QTest::newRow("a hint inside a word is none") << u"answer sheet"_s << u"other"_s;
    QTest::newRow("nothing") << QString() << u"other"_s;
}

void tst_Role::wordsTellTheRole()
{
    QFETCH(QString, words);
    QTEST(idOf(guessRole(words)), "role");
}

void tst_Role::idsAreReadBack()
{
    for (int role = 0; role <= int(Role::CloudService); ++role) {
        QCOMPARE(roleFromId(idOf(Role(role))), Role(role));
        QVERIFY(!nameOf(Role(role)).isEmpty());
    }
    QCOMPARE(roleFromId(u"teapot"_s), Role::Other);
}

QTEST_APPLESS_MAIN(tst_Role)
#include "tst_role.moc"
