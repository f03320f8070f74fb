// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigdialects.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

/// Follows the blocks 'config … edit … set … next … end' and keeps where it is.
class FortiReader
{
public:
    explicit FortiReader(ConfigBuilder &builder)
        : m_builder(builder)
        , m_config(builder.config)
    {
    }

    void readLine(const QString &line, qsizetype number)
    {
        const QString rest = line.section(u' ', 1);
        if (line.startsWith(u"config ")) {
            m_blocks.push_back({rest, {}, {}});
        } else if (line == u"end") {
            finishEntry();
            if (!m_blocks.empty())
                m_blocks.pop_back();
        } else if (line == u"next") {
            finishEntry();
        } else if (line.startsWith(u"edit ") && !m_blocks.empty()) {
            m_blocks.back().entry = unquoted(rest);
        } else if (line.startsWith(u"set ") && !m_blocks.empty()) {
            readSetting(rest.section(u' ', 0, 0), rest.section(u' ', 1), number);
        } else if (line.startsWith(u"#config-version=")) {
            m_config.version = line.sliced(16).section(u':', 0, 0);
        }
    }

private:
    struct Block
    {
        QString path;
        QString entry;
        QHash<QString, QString> values; // of the entry
    };

    void readSetting(const QString &key, const QString &written, qsizetype number)
    {
        Block &block = m_blocks.back();
        const QString value = unquoted(written);
        block.values.insert(key, value);
        if (block.path == u"system global" && key == u"hostname")
            m_config.hostname = value;
        if (block.path == u"system interface" && !block.entry.isEmpty())
            readInterface(key, value, m_builder.interfaceNamed(block.entry, number));
        static const QHash<QString, QString> secrets = {{u"password"_s, u"user"_s}, {u"passwd"_s, u"user"_s}, {u"psksecret"_s, u"pre-shared key"_s},
                {u"passphrase"_s, u"Wi-Fi key"_s}, {u"secret"_s, u"RADIUS key"_s}, {u"key"_s, u"shared key"_s}, {u"auth-pwd"_s, u"SNMP user"_s},
                {u"priv-pwd"_s, u"SNMP user"_s}, {u"private-key"_s, u"private key"_s}};
        if (const auto what = secrets.constFind(key); what != secrets.constEnd()) {
            const bool isEncrypted = value.startsWith(u"ENC ");
            m_config.secrets.push_back(secretOf(*what, block.entry, isEncrypted ? value.sliced(4) : value, isEncrypted ? u"ENC"_s : QString(), number));
        } else if (block.path == u"system snmp community" && key == u"name") {
            m_builder.addCommunity({}, value, number);
        }
    }

    static void readInterface(const QString &key, const QString &value, NetworkInterface &interface)
    {
        if (key == u"ip")
            interface.addresses += withPrefix(value.section(u' ', 0, 0), value.section(u' ', 1, 1));
        else if (key == u"mode" && value == u"dhcp")
            interface.addresses += u"dhcp"_s;
        else if (key == u"description" || (key == u"alias" && interface.description.isEmpty()))
            interface.description = value;
        else if (key == u"vlanid")
            interface.vlans += value;
        else if (key == u"status")
            interface.isShutDown = value == u"down";
    }

    void finishEntry()
    {
        if (m_blocks.empty())
            return;
        Block &block = m_blocks.back();
        const auto &values = block.values;
        if (block.path == u"router static" && values.contains(u"gateway"_s) && values.value(u"dst"_s, u"0.0.0.0 0.0.0.0"_s) == u"0.0.0.0 0.0.0.0")
            m_builder.addGateway(values.value(u"gateway"_s));
        if (block.path == u"system interface" && values.value(u"vlanid"_s).toInt() > 0)
            m_config.vlans.push_back({values.value(u"vlanid"_s).toInt(), block.entry});
        block.values.clear();
        block.entry.clear();
    }

    ConfigBuilder &m_builder;
    NetworkConfig &m_config;
    std::vector<Block> m_blocks;
};

} // namespace

void readFortiOs(QStringView text, ConfigBuilder &builder)
{
    FortiReader reader(builder);
    qsizetype number = 0;
    for (const QStringView line : text.split(u'\n'))
        reader.readLine(line.toString().simplified(), ++number);
}

} // namespace covault::readers
