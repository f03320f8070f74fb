// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "packet/htmlwriter.h"
#include "packet/packetbuilder.h"
#include "packet/pdfwriter.h"
#include "vault/audit.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QString idOf(packet::Severity severity)
{
    return drawing::nameOf(severity).toLower();
}

class PacketCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"packet", "Writes an onboarding packet without secrets, as PDF or HTML",
                "covault-cli packet acme.covault --template onboarding --for 'Maya Lind' -o maya.pdf"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        m_wish.pattern = u"onboarding"_s;
        addText(app, "--template", m_wish.pattern, "onboarding, partner, emergency, or a template of the vault");
        addText(app, "--for", m_wish.recipient, "Who will read it")->required();
        addText(app, "-o,--output", m_output, "Where it goes: a .pdf or .html file")->required();
        app.add_flag("--with-secrets", m_withSecrets, "Not possible on plain paper: refused");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const QString ending = QFileInfo(m_output).suffix().toLower();
        if (m_withSecrets) {
            return failure(Error::Code::Refused, u"making a packet with secrets"_s, u"a PDF or HTML file is open to everyone who finds it, and this version has no locked packet yet"_s,
                    u"leave out --with-secrets, and invite the reader to the vault"_s);
        }
        if (ending != u"pdf" && ending != u"html") {
            return failure(Error::Code::Usage, u"making a packet"_s, u"'%1' is neither a .pdf nor an .html file"_s.arg(QFileInfo(m_output).fileName()),
                    u"give -o a name that ends in .pdf or .html"_s);
        }
        const auto packet = packet::buildPacket(vault, m_wish);
        if (!packet)
            return failure(packet);
        const auto rendered = ending == u"pdf" ? packet::toPdf(*packet) : packet::toHtml(*packet);
        if (!rendered)
            return failure(rendered);
        if (auto noted = vault::Audit(vault).noteVault(u"packet"_s, u"%1 for %2"_s.arg(m_wish.pattern, m_wish.recipient)); !noted)
            return failure(noted);
        if (auto written = writeOwnFile(m_output, rendered->bytes); !written)
            return failure(written);
        return answerOf(*packet, *rendered);
    }

private:
    QJsonObject answerOf(const packet::Packet &packet, const packet::Rendered &rendered) const
    {
        QJsonArray omitted, findings;
        for (const packet::Omission &omission : rendered.omitted)
            omitted.append(QJsonObject{{u"what"_s, omission.what}, {u"why"_s, omission.why}});
        if (packet.health) {
            for (const packet::Finding &finding : packet.health->findings)
                findings.append(QJsonObject{{u"severity"_s, idOf(finding.severity)}, {u"text"_s, finding.text}});
        }
        return {{u"path"_s, QFileInfo(m_output).absoluteFilePath()}, {u"pages"_s, rendered.pages}, {u"sections"_s, QJsonArray::fromStringList(rendered.sections)},
                {u"omitted"_s, omitted}, {u"completeness"_s, packet.completeness}, {u"findings"_s, findings}};
    }

    packet::PacketWish m_wish;
    QString m_output;
    bool m_withSecrets = false;
};

} // namespace

std::unique_ptr<Command> makePacketCommand()
{
    return std::make_unique<PacketCommand>();
}

} // namespace covault::cli
