// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/netconfigreader.h"

#include <QHash>
#include <QSet>

namespace covault::readers {

class ConfigBuilder;

/// One reader a dialect; each fills the builder's configuration from all of \p text.
void readCiscoIos(QStringView text, ConfigBuilder &builder);
void readRouterOs(QStringView text, ConfigBuilder &builder);
void readFortiOs(QStringView text, ConfigBuilder &builder);
void readJunosSet(QStringView text, ConfigBuilder &builder);

/// "10.0.0.1/24" of an address and a mask; the two as they are if the mask is none.
QString withPrefix(const QString &address, const QString &mask);

/// \p text without one pair of quotes around it.
QString unquoted(QString text);

/// A secret as it stands in a line: "$9$", "ENC" and "type 7" are told from plain text by \p told or its first characters.
NetworkSecret secretOf(const QString &what, const QString &user, const QString &value, const QString &told, qsizetype line);

/// A configuration under construction. Files are hostile: looking up what was named before takes no time.
class ConfigBuilder
{
public:
    explicit ConfigBuilder(NetworkConfig &made)
        : config(made)
    {
    }

    /// The interface \p name, made if there is none yet. Valid until the next is made.
    NetworkInterface &interfaceNamed(const QString &name, qsizetype line);

    /// Adds a gateway, or a community with that \p value, unless it is known.
    void addGateway(const QString &address);
    void addCommunity(const QString &rights, const QString &value, qsizetype line);

    NetworkConfig &config;

private:
    QHash<QString, size_t> m_interfaces;
    QSet<QString> m_gateways;
    QSet<QString> m_communities;
};

} // namespace covault::readers
