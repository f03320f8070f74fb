// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/diagrams/diagramshome.h"

#include "desktop/diagrams/diagrams.h"
#include "diagram/diagramstore.h"
#include "vault/audit.h"

namespace covault::desktop::testing {

covault::diagram::Node nodeOf(const QString &name, covault::diagram::Role role, QPointF place)
{
    covault::diagram::Node node;
    node.id = name;
    node.label = name;
    node.role = role;
    node.rect = QRectF(place, QSizeF(144, 44));
    return node;
}

covault::diagram::Diagram drawingOf(const QString &title)
{
    covault::diagram::Diagram drawing;
    drawing.title = title;
    drawing.nodes = {nodeOf(QStringLiteral("fw-01"), covault::diagram::Role::Firewall, {200, 0}),
            nodeOf(QStringLiteral("sw-01"), covault::diagram::Role::Switch, {100, 160}),
            nodeOf(QStringLiteral("sw-02"), covault::diagram::Role::Switch, {320, 160})};
    drawing.links = {{QStringLiteral("a"), QStringLiteral("fw-01"), QStringLiteral("sw-01"), {}, QStringLiteral("p1"),
                             {}, covault::diagram::LinkStyle::Solid, {}},
            {QStringLiteral("b"), QStringLiteral("fw-01"), QStringLiteral("sw-02"), {}, {}, {},
                    covault::diagram::LinkStyle::Solid, {}}};
    return drawing;
}

DiagramsHome::DiagramsHome()
    : fixture([](const Services &services) { return std::vector{diagramsEntry(services)}; })
{
    firewall = fixture.put(QStringLiteral("asset"),
            {{QStringLiteral("name"), QStringLiteral("fw-01")}, {QStringLiteral("role"), QStringLiteral("firewall")}});
    fixture.put(QStringLiteral("asset"),
            {{QStringLiteral("name"), QStringLiteral("sw-01")}, {QStringLiteral("role"), QStringLiteral("switch")}});
    fixture.put(QStringLiteral("asset"),
            {{QStringLiteral("name"), QStringLiteral("srv-09")}, {QStringLiteral("role"), QStringLiteral("server")},
                    {QStringLiteral("status"), QStringLiteral("in_use")}});
    core = add(QStringLiteral("Core"));
    wan = add(QStringLiteral("WAN"));
    fixture.navigator.go({QStringLiteral("diagrams"), {}});
    driver = std::make_unique<DiagramsDriver>(*fixture.window);
    SessionFixture::wait([this] { return driver->nodes().size() > 3; });
}

vault::RecordKey DiagramsHome::add(const QString &title)
{
    const vault::RecordKey key = fixture.newKey(QStringLiteral("diagram"));
    fixture.write([key, title](WriteScope &scope) {
        return covault::diagram::writeDiagram(scope.vault, key, drawingOf(title));
    });
    return key;
}

QStringList DiagramsHome::audited(const vault::RecordKey &diagram)
{
    return fixture.askAnew<QStringList>([diagram](vault::Vault &vault) -> Result<QStringList> {
        vault::Audit::Filter filter;
        filter.record = diagram;
        const auto entries = vault::Audit(vault).read(filter);
        if (!entries)
            return failure(entries);
        QStringList lines;
        for (const vault::AuditEntry &entry : *entries)
            lines += entry.action + u' ' + entry.detail;
        return lines;
    });
}

void DiagramsHome::exportAs(const QString &action, const QString &name)
{
    fixture.prompts.path = fixture.path(name);
    QVERIFY(fixture.actions.trigger(action));
}

QByteArray DiagramsHome::contents(const QString &name) const
{
    QFile file(fixture.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace covault::desktop::testing
