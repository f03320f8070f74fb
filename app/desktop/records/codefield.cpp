// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/codefield.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "vault/onetimecode.h"

#include <QPainter>
#include <QPointer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int Period = 30;
constexpr int BarWidth = 64;
constexpr int BarHeight = 4;
const QString Dots = QStringLiteral("••• •••");
} // namespace

/// Paints the code, a bar of what is left of it, and the seconds.
class CodeText : public QWidget
{
public:
    explicit CodeText(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void set(const QString &code, int left)
    {
        m_code = code;
        m_left = left;
        setAccessibleDescription(code.isEmpty() ? QString() : CodeField::tr("shown, good for %n s", nullptr, left));
        update();
    }
    QString text() const { return m_code.isEmpty() ? Dots : m_code; }
    QSize sizeHint() const override { return {scaled(220), scaled(measure::Button)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto place = [this](int x, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        };
        const QFont mono = monoFont(TextSize::Body);
        const int width = widthOf(text(), mono);
        painter.setFont(mono);
        painter.setPen(colours().text);
        painter.drawText(place(0, width), Qt::AlignCenter, text());
        if (m_code.isEmpty())
            return;
        QRect bar = place(width + space::Group, scaled(BarWidth));
        bar = QRect(bar.x(), (height() - BarHeight) / 2, bar.width(), BarHeight);
        painter.fillRect(bar, colours().sunken);
        const int good = bar.width() * std::clamp(m_left, 0, Period) / Period;
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, QRect(bar.topLeft(), QSize(good, BarHeight))),
                colours().accent);
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(colours().muted);
        painter.drawText(place(width + 2 * space::Group + scaled(BarWidth), scaled(BarWidth)),
                Qt::AlignVCenter | Qt::AlignLeading, CodeField::tr("%1 s").arg(m_left));
    }

private:
    QString m_code;
    int m_left = 0;
};

CodeField::CodeField(const QString &label, FetchSecret fetch, Now now, QWidget *parent)
    : FieldRow(label, parent)
    , m_fetch(std::move(fetch))
    , m_now(std::move(now))
    , m_text(new CodeText(this))
    , m_eye(new QToolButton(this))
{
    m_text->setObjectName(u"code"_s);
    m_text->setAccessibleName(label);
    setContent(m_text);
    m_eye->setIcon(icon(u"eye"_s));
    m_eye->setAutoRaise(true);
    m_eye->setCheckable(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    m_eye->setAccessibleName(tr("Show %1").arg(label));
    m_eye->setToolTip(tr("Show the code of now"));
    addAction(m_eye);
    m_second.setInterval(std::chrono::seconds(1));
    m_second.callOnTimeout(this, &CodeField::tick);
    connect(m_eye, &QToolButton::clicked, this, &CodeField::toggle);
}

CodeField::~CodeField() = default;

QString CodeField::shownText() const
{
    return m_text->text();
}

void CodeField::toggle()
{
    if (isShown())
        return conceal();
    m_fetch([self = QPointer(this)](Result<crypto::Wiped> secret) {
        if (self)
            self->take(std::move(secret));
    });
}

void CodeField::take(Result<crypto::Wiped> secret)
{
    if (!m_eye->isChecked())
        return; // asked to go before it came
    if (!secret) {
        m_eye->setChecked(false);
        Q_EMIT showFailed(secret.error());
        return;
    }
    m_secret.emplace(std::move(*secret));
    m_second.start();
    tick();
}

void CodeField::tick()
{
    if (!m_secret)
        return;
    QString secret = QString::fromUtf8(m_secret->bytes());
    const auto code = vault::oneTimeCode(secret, m_now());
    crypto::wipe(secret);
    if (!code) {
        Q_EMIT showFailed(code.error());
        return conceal();
    }
    const qsizetype half = code->code.size() / 2;
    m_text->set(code->code.left(half) + u' ' + code->code.mid(half), code->secondsLeft);
}

void CodeField::conceal()
{
    m_second.stop();
    m_secret.reset();
    m_eye->setChecked(false);
    m_text->set({}, 0);
}

void CodeField::hideEvent(QHideEvent *event)
{
    conceal();
    FieldRow::hideEvent(event);
}

void CodeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && isShown())
        conceal();
    FieldRow::changeEvent(event);
}

} // namespace covault::desktop
