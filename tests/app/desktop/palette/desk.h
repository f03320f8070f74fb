// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/palette.h"
#include "tests/app/desktop/drivers/palettedriver.h"
#include "tests/app/desktop/window/windowfixture.h"
#include "vault/audit.h"

#include <QDesktopServices>
#include <QVBoxLayout>

namespace covault::desktop::testing {

/// A page with one field, that tells what it was asked to show.
class FieldPage : public Page
{
public:
    explicit FieldPage(QWidget *parent)
        : Page(parent)
        , field(new QLineEdit(this))
    {
        field->setAccessibleName(QStringLiteral("Field"));
        auto *column = new QVBoxLayout(this);
        column->addWidget(field);
    }
    void showTarget(const QString &target) override { field->setText(target); }

    QLineEdit *field;
};

inline PageEntry entry(const QString &id, const QString &title)
{
    return {id, title, QStringLiteral("key"), {}, [](QWidget *parent) { return new FieldPage(parent); }};
}

/// Takes the web pages that are to be opened.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "visit"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    QStringList visited;

public Q_SLOTS:
    void visit(const QUrl &url) { visited += url.toString(); }
};

/// The window over a vault with a few records, and the palette on it.
struct Desk : WindowFixture
{
    Desk()
        : WindowFixture({entry(QStringLiteral("health"), QStringLiteral("Health")),
                entry(QStringLiteral("passwords"), QStringLiteral("Passwords")),
                entry(QStringLiteral("documents"), QStringLiteral("Documents"))})
    {
        palette = new Palette(services, window->searchBox());
        unlock();
        firewall = put(QStringLiteral("credential"),
                {{QStringLiteral("title"), QStringLiteral("Core firewall admin")},
                        {QStringLiteral("username"), QStringLiteral("netadmin")},
                        {QStringLiteral("password"), QStringLiteral("s3cret-Word")},
                        {QStringLiteral("urls"), QStringLiteral("https://10.20.0.1/")},
                        {QStringLiteral("tags"), QStringLiteral("perimeter")},
                        {QStringLiteral("totp"), QStringLiteral("otpauth://totp/fw?secret=JBSWY3DPEHPK3PXP")}});
        put(QStringLiteral("asset"), {{QStringLiteral("name"), QStringLiteral("fw-core-01")}});
        put(QStringLiteral("document"),
                {{QStringLiteral("title"), QStringLiteral("Failover")},
                        {QStringLiteral("body"), QStringLiteral("Move the zebra cable to the second unit.")}});
        put(QStringLiteral("certificate"),
                {{QStringLiteral("name"), QStringLiteral("Portal")},
                        {QStringLiteral("expires"), QStringLiteral("2026-11-02")}});
        driver = std::make_unique<PaletteDriver>(*window);
    }

    vault::RecordKey put(const QString &kind, const std::vector<std::pair<QString, QString>> &fields)
    {
        vault::Wish wish{newKey(kind), vault::Verb::Edit, {}, {}};
        for (const auto &[field, text] : fields) {
            const bool isMany = field == QStringLiteral("urls") || field == QStringLiteral("tags");
            wish.edits.push_back({field, isMany ? Bytes("\0\0abcdef", 8) : Bytes(), cbor::Value::text(text)});
        }
        must(answer<Result<vault::Changed>>([&](auto done) { session.edit(&session, {wish}, {}, done); }));
        return wish.record;
    }

    /// Opens the palette, types and waits until that was looked for.
    void find(const QString &text)
    {
        if (!driver->isOpen())
            press(Qt::Key_K, Qt::ControlModifier);
        driver->retype(text);
        settle();
    }
    /// Waits until nothing is asked any more.
    void settle()
    {
        must(answer<Result<int>>([&](auto done) {
            session.write(
                    &session, [](WriteScope &) { return Result<int>(1); }, done);
        }));
        Job job(&session);
        for (int round = 0; round < 3; ++round) // what was found may ask for more
            must(answer<Result<int>>([&](auto done) {
                session.read(
                        job, [](ReadScope &) { return Result<int>(1); }, done);
            }));
    }

    QStringList audit()
    {
        Job job(&session);
        const auto entries = must(answer<Result<std::vector<vault::AuditEntry>>>([&](auto done) {
            session.read(
                    job, [](ReadScope &scope) { return vault::Audit(scope.vault).read({}); }, done);
        }));
        QStringList lines;
        for (const auto &one : entries) {
            if (one.action == QStringLiteral("copy"))
                lines += one.action + u' ' + one.detail;
        }
        return lines;
    }

    FieldPage *page() const
    {
        for (auto *one : window->findChildren<Page *>()) {
            if (one->isVisible())
                return static_cast<FieldPage *>(one);
        }
        return nullptr;
    }

    Palette *palette;
    std::unique_ptr<PaletteDriver> driver;
    vault::RecordKey firewall;
};

} // namespace covault::desktop::testing

#include "desk.moc"
