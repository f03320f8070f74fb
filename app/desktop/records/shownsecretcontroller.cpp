// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/shownsecretcontroller.h"

#include "base/clock.h"
#include "desktop/models/shownlabel.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/taking/recordfield.h"
#include "vault/onetimecode.h"
#include "vault/wifi.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

/// What is to be shown, before the secret itself is asked for.
struct ShownSecretController::Plan
{
    QString title;                       // of the record
    std::optional<Secrets::Place> place; // nothing: it has none
    QString label;                       // of the field
    bool isCode = false;
    QStringList networks;
};

ShownSecretController::ShownSecretController(const Services &services, QObject *parent, Elapsed elapsed)
    : QObject(parent)
    , m_services(services)
    , m_elapsed(std::move(elapsed))
    , m_job(this)
{
    m_second.setInterval(std::chrono::seconds(1));
    m_second.callOnTimeout(this, &ShownSecretController::check);
    connect(&services.session, &Session::aboutToLock, this, &ShownSecretController::close);
}

void ShownSecretController::show(const Secrets::Place &place, SecretShape shape)
{
    look(place.record, place, shape);
}

void ShownSecretController::showPassword(const vault::RecordKey &record, SecretShape shape)
{
    look(record, std::nullopt, shape);
}

Result<ShownSecretController::Plan> ShownSecretController::plan(
        vault::Vault &vault, const vault::RecordKey &record, std::optional<Secrets::Place> place)
{
    const auto read = vault.record(record);
    if (!read)
        return failure(read);
    Plan plan;
    if (!*read)
        return plan;
    plan.title = (*read)->title();
    plan.place = place ? place : findPlace(**read, Takes::Password);
    const vault::Field *field = plan.place && (*read)->kind() ? (*read)->kind()->field(plan.place->field) : nullptr;
    if (!field)
        return plan;
    const vault::Field *column = field->column(plan.place->column);
    plan.label = shownLabel(column ? column->label : field->label);
    plan.isCode = field->type == vault::FieldType::Totp;
    if (plan.place->field == u"password"_s) {
        auto networks = vault::wifiNames(vault, record);
        if (!networks)
            return failure(networks);
        plan.networks = std::move(*networks);
    }
    return plan;
}

void ShownSecretController::look(const vault::RecordKey &record, std::optional<Secrets::Place> place, SecretShape shape)
{
    close();
    m_services.session.read(
            m_job, [record, place](ReadScope &scope) { return plan(scope.vault, record, place); },
            [this, shape](const Result<Plan> &plan) {
                if (!plan)
                    return m_services.prompts.tell(plan.error());
                if (!plan->place)
                    return m_services.notices.say(tr("%1 has no password").arg(plan->title));
                reveal(*plan, shape);
            });
}

void ShownSecretController::reveal(const Plan &plan, SecretShape shape)
{
    m_services.secrets.reveal(*plan.place, this, [this, plan, shape, wish = m_wish](Result<QString> text) {
        if (!text)
            return m_services.prompts.tell(text.error());
        if (wish == m_wish && m_services.session.isUnlocked())
            lay(plan, shape, std::move(*text));
        else
            crypto::wipe(*text); // it was closed before it came
    });
}

void ShownSecretController::lay(const Plan &plan, SecretShape shape, QString text)
{
    m_secret.emplace(text.toUtf8());
    crypto::wipe(text);
    m_isCode = plan.isCode;
    m_state = {shape, tr("%1 of %2").arg(plan.label, plan.title), m_services.session.facts().name, {}, {}, 0, {}};
    if (shape == SecretShape::Qr)
        m_state.networks = plan.networks;
    m_until = m_elapsed() + m_services.secrets.clipboard().time();
    m_second.start();
    check();
}

void ShownSecretController::chooseNetwork(int network)
{
    if (!m_secret || network < 0 || network >= m_state.networks.size() || network == m_state.network)
        return;
    m_state.network = network;
    draw();
}

// What a phone or a person needs of the secret.
Result<QString> ShownSecretController::drawnText() const
{
    QString text = QString::fromUtf8(m_secret->bytes());
    if (!m_state.networks.isEmpty()) {
        QString code = vault::wifiCode(m_state.networks[m_state.network], text);
        crypto::wipe(text);
        return code;
    }
    if (!m_isCode || m_state.shape == SecretShape::Qr)
        return text;
    const auto code = vault::oneTimeCode(text, SystemClock().now());
    crypto::wipe(text);
    return code ? Result<QString>(code->code) : failure(code);
}

void ShownSecretController::draw()
{
    auto text = drawnText();
    if (!text) {
        close();
        return m_services.prompts.tell(text.error());
    }
    auto drawn = std::make_shared<const crypto::Wiped>(text->toUtf8());
    crypto::wipe(*text);
    if (!m_state.drawn || !crypto::isSame(m_state.drawn->bytes(), drawn->bytes()))
        m_state.drawn = std::move(drawn);
    Q_EMIT stateChanged(m_state);
}

void ShownSecretController::check()
{
    if (!m_secret)
        return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_until - m_elapsed());
    if (left.count() <= 0)
        return close();
    m_state.left = left;
    draw();
}

void ShownSecretController::close()
{
    ++m_wish;
    m_job.cancel();
    m_second.stop();
    m_secret.reset();
    const bool wasOpen = m_state.drawn != nullptr;
    m_state = {};
    if (wasOpen)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
