// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/secretpanel.h"

#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/largetext.h"
#include "desktop/widgets/qrview.h"
#include "desktop/widgets/scrim.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int Width = 560;
} // namespace

SecretPanel::SecretPanel(QWidget *page)
    : QFrame(page)
    , m_scrim(new Scrim(page, [this] { Q_EMIT closeRequested(); }))
    , m_title(new QLabel(this))
    , m_vault(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_area(new QScrollArea(this))
    , m_text(new LargeText(m_area))
    , m_signs(new QuietLabel(tr("Digits are underlined, signs stand in a box."), QuietLabel::Ink::Secondary, this))
    , m_qr(new QrView(this))
    , m_tooLong(new QuietLabel(
              tr("It is too long for a QR code. Show it large, or copy it."), QuietLabel::Ink::Critical, this))
    , m_use(new QuietLabel({}, QuietLabel::Ink::Secondary, this))
    , m_networks(new QComboBox(this))
    , m_left(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_close(new QPushButton(tr("Close"), this))
{
    build();
    applyLook();
    hide();
    page->installEventFilter(this);
    connect(m_close, &QPushButton::clicked, this, &SecretPanel::closeRequested);
    connect(m_networks, &QComboBox::activated, this, &SecretPanel::networkChosen);
}

void SecretPanel::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_area->setFrameShape(NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_text);
    m_networks->setAccessibleName(tr("Network to join"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_left, 1);
    foot->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Card);
    column->setSpacing(space::Control);
    column->addWidget(m_title);
    column->addWidget(m_vault);
    column->addWidget(m_area, 1);
    column->addWidget(m_signs);
    column->addWidget(m_qr, 1);
    column->addWidget(m_tooLong);
    column->addWidget(m_networks);
    column->addWidget(m_use);
    column->addLayout(foot);
}

void SecretPanel::setState(const ShownSecretState &state)
{
    if (!state.drawn) {
        m_drawn.reset();
        draw(state); // wipes what is painted
        hide();
        return;
    }
    m_title->setText(state.title);
    m_vault->setText(state.vault);
    setAccessibleName(state.title);
    m_left->setText(tr("Closes in %n s", nullptr, int(state.left.count())));
    if (state.drawn != m_drawn) {
        m_drawn = state.drawn;
        draw(state);
    }
    if (isHidden())
        open();
}

void SecretPanel::draw(const ShownSecretState &state)
{
    const bool isLarge = state.shape == SecretShape::Large;
    m_text->setSecret(state.title, isLarge ? state.drawn : nullptr);
    std::optional<drawing::QrCode> code;
    if (state.drawn && !isLarge) {
        QString text = QString::fromUtf8(state.drawn->bytes());
        if (auto made = drawing::QrCode::of(text))
            code.emplace(std::move(*made));
        crypto::wipe(text);
    }
    m_tooLong->setVisible(state.drawn && !isLarge && !code);
    m_qr->setVisible(code.has_value());
    m_qr->setCode(state.title, std::move(code));
    m_area->setVisible(isLarge);
    m_signs->setVisible(isLarge);
    m_networks->clear();
    m_networks->addItems(state.networks);
    m_networks->setCurrentIndex(state.network);
    m_networks->setVisible(state.networks.size() > 1);
    m_use->setText(state.networks.isEmpty()
                    ? tr("Point a phone's camera at it.")
                    : tr("Point a phone's camera at it to join the Wi-Fi %1.").arg(state.networks[state.network]));
    m_use->setVisible(m_qr->isVisibleTo(this));
    place();
}

void SecretPanel::open()
{
    m_before = window()->focusWidget();
    m_scrim->show();
    m_scrim->raise();
    show();
    raise();
    place();
    m_close->setFocus(Qt::PopupFocusReason);
}

// The page may go with it: then nothing takes the keyboard.
void SecretPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_scrim->hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
    if (m_drawn)
        Q_EMIT closeRequested(); // the page is left
}

// In the middle of the page, as high as it must be and can.
void SecretPanel::place()
{
    const QRect page = parentWidget()->rect();
    m_scrim->setGeometry(page);
    const int width = std::min(scaled(Width), page.width() - 2 * space::Section);
    const int inner = width - 2 * space::Section;
    const int most = page.height() - 2 * space::Section;
    m_area->setMinimumHeight(0);
    int height = layout()->heightForWidth(width);
    if (m_area->isVisibleTo(this)) {
        const int others = height - std::max(m_area->sizeHint().height(), m_area->minimumSizeHint().height());
        const int letters = m_text->heightForWidth(inner - m_area->verticalScrollBar()->sizeHint().width());
        m_area->setMinimumHeight(std::min(letters, std::max(0, most - others)));
        height = others + letters;
    }
    height = std::min(height, most);
    setGeometry((page.width() - width) / 2, std::max(space::Section, (page.height() - height) / 3), width, height);
}

void SecretPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

// What lies behind the scrim is out of reach.
bool SecretPanel::focusNextPrevChild(bool)
{
    const bool canChoose = m_networks->isVisible() && !m_networks->hasFocus();
    (canChoose ? static_cast<QWidget *>(m_networks) : m_close)->setFocus(Qt::TabFocusReason);
    return true;
}

bool SecretPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void SecretPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && isVisible())
        Q_EMIT closeRequested();
}

void SecretPanel::applyLook()
{
    m_title->setFont(textFont(TextSize::Head, QFont::DemiBold));
    QPalette raised = palette();
    raised.setColor(QPalette::Window, colours().raised);
    raised.setColor(QPalette::Base, colours().raised);
    if (raised != m_area->palette())
        m_area->setPalette(raised);
}

void SecretPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().raised, colours().border, radius::Popup);
}

} // namespace covault::desktop
