// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/unlockpage.h"

#include "base/clock.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/busybutton.h"
#include "desktop/unlock/choicerow.h"
#include "desktop/unlock/remark.h"
#include "desktop/unlock/rescuepanel.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/pane.h"
#include "drawing/marks.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int FormWidth = 400;
constexpr int RescueWidth = 560;
constexpr int MarkSize = 40;

/// A square that is painted in the colours of the moment.
class Picture : public QWidget
{
public:
    using Painting = std::function<void(QPainter &, const QRect &)>;

    Picture(int side, Painting painting, QWidget *parent)
        : QWidget(parent)
        , m_painting(std::move(painting))
    {
        setFixedSize(scaled(side), scaled(side));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_painting(painter, rect());
    }

private:
    Painting m_painting;
};

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

UnlockPage::UnlockPage(QWidget *parent)
    : QWidget(parent)
    , m_name(plainLabel(this))
    , m_opened(plainLabel(this))
    , m_label(new QLabel(this))
    , m_secret(new QLineEdit(this))
    , m_reveal(m_secret->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition))
    , m_capsLockRemark(new Remark(drawing::Severity::Warning, this))
    , m_layoutName(new QLabel(this))
    , m_error(new Remark(drawing::Severity::Critical, this))
    , m_rescue(new QPushButton(tr("Rescue what can be read…"), this))
    , m_unlock(new BusyButton(tr("Unlock"), this))
    , m_quickUnlock(new QPushButton(icon(u"bolt"_s), tr("Quick unlock"), this))
    , m_othersTitle(new QLabel(tr("Other vaults"), this))
    , m_others(new QWidget(this))
    , m_form(new QWidget(this))
    , m_rescuePanel(new RescuePanel(this))
{
    setAccessibleName(tr("Unlock"));
    m_form->setFixedWidth(scaled(FormWidth) + 2 * space::Control);
    m_rescuePanel->setFixedWidth(scaled(RescueWidth));
    auto *column = new QVBoxLayout(m_form);
    auto *inner = new QVBoxLayout; // the rows below reach beyond it, so that their icons stand under its edge
    for (auto *layout : {column, inner}) {
        layout->setSpacing(0);
        layout->setContentsMargins(0, 0, 0, 0);
    }
    inner->setContentsMargins(space::Control, 0, space::Control, 0);
    buildForm(*inner);
    buildHints(*inner);
    buildButtons(*inner);
    column->addLayout(inner);
    column->addWidget(m_others);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(m_form);
    centred->addWidget(m_rescuePanel);
    centred->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(3);
    page->addLayout(centred); // a row between stretches: an alignment would cut words that wrap
    page->addStretch(4);
    connect(m_rescue, &QPushButton::clicked, this, [this] { Q_EMIT rescueRequested(m_secret->text()); });
    connect(m_rescuePanel, &RescuePanel::stopRequested, this, &UnlockPage::rescueStopRequested);
    connect(m_rescuePanel, &RescuePanel::openRequested, this, &UnlockPage::rescuedRequested);
    connect(m_rescuePanel, &RescuePanel::leaveRequested, this, &UnlockPage::rescueLeft);
    applyFonts();
    setState({});
}

void UnlockPage::buildForm(QVBoxLayout &column)
{
    const auto paintMark = [](QPainter &painter, const QRect &square) {
        drawing::paint(painter, square, drawing::applicationMark(colours()));
    };
    column.addWidget(new Picture(MarkSize, paintMark, this));
    column.addSpacing(space::Card);
    column.addWidget(m_name);
    column.addWidget(m_opened);
    column.addSpacing(space::Section);
    column.addWidget(m_label);
    column.addSpacing(space::Pair);
    column.addWidget(m_secret);
    m_label->setBuddy(m_secret);
    m_secret->setEchoMode(QLineEdit::Password);
    look::setHeight(*m_secret, measure::LoneButton);
    m_secret->installEventFilter(this);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show what is typed"));
    connect(m_reveal, &QAction::toggled, this, [this](bool isShown) {
        m_secret->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
    });
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_secret, &QLineEdit::textEdited, this, &UnlockPage::typed);
}

void UnlockPage::buildHints(QVBoxLayout &column)
{
    auto *hints = new QHBoxLayout;
    auto *keyboard = new Picture(
            measure::Icon,
            [](QPainter &painter, const QRect &square) { paintIcon(painter, square, u"keyboard"_s, colours().muted); },
            this);
    m_layoutName->setAccessibleName(tr("Keyboard layout"));
    hints->setSpacing(space::Pair);
    hints->addWidget(m_capsLockRemark, 1);
    hints->addStretch();
    hints->addWidget(keyboard);
    hints->addWidget(m_layoutName);
    column.addLayout(hints);
    column.addWidget(m_error);
    look::setLink(*m_rescue);
    m_rescue->setAutoDefault(true);
    column.addWidget(m_rescue, 0, Qt::AlignLeading);
    column.addSpacing(space::Group);
    connect(QGuiApplication::inputMethod(), &QInputMethod::localeChanged, this, &UnlockPage::showLayout);
    showLayout();
}

void UnlockPage::buildButtons(QVBoxLayout &column)
{
    auto *buttons = new QHBoxLayout;
    look::setHeight(*m_unlock, measure::LoneButton);
    look::setHeight(*m_quickUnlock, measure::LoneButton);
    m_quickUnlock->setAutoDefault(true);
    buttons->setSpacing(space::Control);
    buttons->addWidget(m_unlock, 1);
    buttons->addWidget(m_quickUnlock);
    column.addLayout(buttons);
    column.addSpacing(space::Section);
    auto *line = new Pane(Pane::Ground::Window, Pane::Edge::Top, this);
    line->setFixedHeight(1);
    column.addWidget(line);
    column.addSpacing(space::Group);
    column.addWidget(m_othersTitle);
    column.addSpacing(space::Pair);
    auto *rows = new QVBoxLayout(m_others);
    rows->setSpacing(0);
    rows->setContentsMargins(0, 0, 0, 0);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_quickUnlock, &QPushButton::clicked, this, &UnlockPage::quickUnlockRequested);
}

void UnlockPage::setState(const UnlockState &state)
{
    const bool isOther = state.path != m_state.path || state.asks != m_state.asks;
    const bool isFailed = state.error && state.error != m_state.error;
    const bool isRescued = state.rescue.has_value();
    const bool isOtherStage = isRescued != m_state.rescue.has_value() || (isRescued && state.rescue->stage != m_state.rescue->stage);
    const bool hasOtherRows = isOther || state.others != m_state.others || !m_others->findChild<ChoiceRow *>();
    m_state = state;
    const bool hasVault = !state.path.isEmpty();
    const bool asksCode = state.asks == UnlockState::Asks::RecoveryCode;
    m_name->setText(hasVault ? state.name : tr("Covault"));
    m_opened->setText(hasVault ? state.opened : tr("Open a vault file, or start a new one."));
    m_opened->setVisible(!m_opened->text().isEmpty());
    m_label->setText(asksCode ? tr("Recovery code, nine groups of three") : tr("Passphrase"));
    m_secret->setAccessibleName(m_label->text());
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_secret, m_unlock})
        part->setVisible(hasVault);
    m_quickUnlock->setVisible(hasVault && state.hasQuickUnlock);
    m_secret->setReadOnly(state.isWorking);
    m_quickUnlock->setEnabled(!state.isWorking);
    m_unlock->setBusy(state.isWorking);
    m_form->setVisible(!isRescued);
    m_rescuePanel->setVisible(isRescued);
    if (isRescued)
        m_rescuePanel->setState(*state.rescue);
    m_rescue->setVisible(hasVault && state.isDamaged());
    m_error->setText(state.error ? inWords(*state.error) : QString());
    look::setValidity(*m_secret, state.error ? look::Validity::Wrong : look::Validity::Good);
    m_secret->setAccessibleDescription(m_error->text());
    if (isOther) {
        m_secret->setText({});
        m_reveal->setChecked(asksCode);
    }
    if (hasOtherRows)
        showOthers();
    for (ChoiceRow *row : m_others->findChildren<ChoiceRow *>())
        row->setEnabled(!state.isWorking);
    if ((isOther || isOtherStage) && isVisible())
        takeFocus();
    if (isFailed && !isRescued) {
        m_secret->selectAll();
        m_secret->setFocus();
    }
}

void UnlockPage::showOthers()
{
    // Rows are few and made anew; the one that was pressed may be among them.
    for (auto *row : m_others->findChildren<ChoiceRow *>(Qt::FindDirectChildrenOnly)) {
        row->setParent(nullptr);
        row->deleteLater();
    }
    auto *rows = static_cast<QVBoxLayout *>(m_others->layout());
    const auto add = [&](const QString &icon, const QString &text, const QString &end, ChoiceRow::End use) {
        auto *row = new ChoiceRow(icon, text, end, use, m_others);
        rows->addWidget(row);
        row->show();
        return row;
    };
    for (const RecentVault &vault : m_state.others) {
        auto *row = add(u"lock"_s, vault.name, inWords(vault.opened, SystemClock().now()), ChoiceRow::End::Remark);
        connect(row, &ChoiceRow::clicked, this, [this, path = vault.path] { Q_EMIT vaultChosen(path); });
    }
    connect(add(u"folder"_s, m_state.path.isEmpty() ? tr("Open a file") : tr("Open another file"),
                    shownKeys(QKeySequence::Open), ChoiceRow::End::Key),
            &ChoiceRow::clicked, this, &UnlockPage::fileRequested);
    if (!m_state.path.isEmpty()) {
        const bool asksCode = m_state.asks == UnlockState::Asks::RecoveryCode;
        auto *row = add(u"qrcode"_s, asksCode ? tr("Use the passphrase") : tr("Use the recovery sheet"), {},
                ChoiceRow::End::Remark);
        const auto other = asksCode ? UnlockState::Asks::Passphrase : UnlockState::Asks::RecoveryCode;
        connect(row, &ChoiceRow::clicked, this, [this, other] { Q_EMIT asksRequested(other); });
    }
    connect(add(u"plus"_s, tr("New vault"), {}, ChoiceRow::End::Remark), &ChoiceRow::clicked, this,
            &UnlockPage::newVaultRequested);
}

void UnlockPage::showLayout()
{
    const QLocale locale = QGuiApplication::inputMethod()->locale();
    m_layoutName->setText(locale.language() == QLocale::C ? tr("Keyboard") : locale.nativeLanguageName());
}

void UnlockPage::submit()
{
    if (m_state.isWorking || m_secret->text().isEmpty())
        return;
    Q_EMIT unlockRequested(m_secret->text());
}

// What was right is not kept. Not by clear(), which keeps it to be undone.
void UnlockPage::hideEvent(QHideEvent *event)
{
    m_secret->setText({});
    m_reveal->setChecked(false);
    QWidget::hideEvent(event);
}

void UnlockPage::takeFocus()
{
    if (m_rescuePanel->isVisibleTo(this))
        m_rescuePanel->takeFocus();
    else if (m_quickUnlock->isVisibleTo(this) && m_state.asks == UnlockState::Asks::Passphrase)
        m_quickUnlock->setFocus();
    else if (m_secret->isVisibleTo(this))
        m_secret->setFocus();
    else if (auto *first = m_others->findChild<ChoiceRow *>())
        first->setFocus();
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_capsLock.note(*static_cast<QKeyEvent *>(event)))
        m_capsLockRemark->setText(m_capsLock.isOn() ? tr("Caps Lock is on") : QString());
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::applyFonts()
{
    m_name->setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_label->setFont(textFont(TextSize::Body, QFont::Medium));
    m_layoutName->setFont(textFont(TextSize::Small));
    m_othersTitle->setFont(textFont(TextSize::Small, QFont::DemiBold));
    m_unlock->setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_quickUnlock->setFont(textFont(TextSize::Body, QFont::Medium));
    look::setInk(*m_opened, colours().muted);
    look::setInk(*m_layoutName, colours().muted);
    look::setInk(*m_othersTitle, colours().secondary);
}

void UnlockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

void UnlockPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().window);
}

} // namespace covault::desktop
