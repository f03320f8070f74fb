// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

#include <optional>
#include <vector>

namespace covault::desktop {

/// A vault that was opened on this computer.
struct RecentVault
{
    QString path;
    QString name; ///< of the organisation
    Moment opened;

    bool operator==(const RecentVault &) const = default;
};

/// What this computer remembers of how its user likes the window. Never a secret, and nothing whose change would make
/// the vault less safe: that lies in the vault, or has bounds here that it can't leave. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MaxRecent = 8;

    /// \p settings must outlive it.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr)
        : QObject(parent)
        , m_settings(settings)
    {
    }

    /// The newest first; those whose file is gone are left out.
    std::vector<RecentVault> recentVaults() const;
    void noteOpened(const RecentVault &vault);

    QByteArray geometry() const { return m_settings.value(QStringLiteral("window/geometry")).toByteArray(); }
    void setGeometry(const QByteArray &geometry) { m_settings.setValue(QStringLiteral("window/geometry"), geometry); }
    QString page() const { return m_settings.value(QStringLiteral("window/page")).toString(); }
    void setPage(const QString &id) { m_settings.setValue(QStringLiteral("window/page"), id); }
    bool isNavigationNarrow() const { return m_settings.value(QStringLiteral("window/narrow")).toBool(); }
    void setNavigationNarrow(bool narrow) { m_settings.setValue(QStringLiteral("window/narrow"), narrow); }

    /// Any other, by a name like "records/columns".
    QVariant value(const QString &name) const { return m_settings.value(name); }
    void setValue(const QString &name, const QVariant &value);

Q_SIGNALS:
    /// A value of setValue() is another one now.
    void changed(const QString &name);

private:
    QSettings &m_settings;
};

} // namespace covault::desktop
