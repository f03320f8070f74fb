// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packetform.h"

#include "desktop/theme/look.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/pane.h"
#include "desktop/widgets/progressbar.h"
#include "desktop/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QPushButton *link(const QString &text, const QString &spoken, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    look::setLink(*button);
    button->setAccessibleName(spoken);
    return button;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    return column;
}

} // namespace

PacketForm::PacketForm(QWidget *parent)
    : QScrollArea(parent)
    , m_body(new QWidget(this))
    , m_pattern(new QComboBox(m_body))
    , m_recipient(new QLineEdit(m_body))
    , m_share(new InkLabel({}, TextSize::Body, InkLabel::Ink::Muted, m_body))
    , m_complete(new ProgressBar(tr("How complete the packet is"), m_body))
    , m_format(new SegmentBar(tr("Written as"), m_body))
{
    setAccessibleName(tr("The packet"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    column->setSpacing(space::Control);
    build(*column);
    setWidget(m_body);
    connect(m_pattern, &QComboBox::activated, this,
            [this](int index) { Q_EMIT patternChosen(m_pattern->itemData(index).toString()); });
    connect(m_recipient, &QLineEdit::textEdited, this, &PacketForm::recipientTyped);
    connect(m_format, &SegmentBar::currentChanged, this,
            [this](int place) { Q_EMIT formatChosen(PacketFormat(place)); });
}

void PacketForm::build(QVBoxLayout &column)
{
    column.addWidget(new InkLabel(tr("New packet"), TextSize::Title, InkLabel::Ink::Text, m_body, QFont::DemiBold));
    const std::pair<QString, QWidget *> inputs[] = {{tr("&Template"), m_pattern}, {tr("&For"), m_recipient}};
    for (const auto &[name, input] : inputs) {
        auto *label = new InkLabel(name, TextSize::Body, InkLabel::Ink::Text, m_body, QFont::Medium);
        label->setTextFormat(Qt::AutoText); // with an access key
        label->setBuddy(input);
        column.addSpacing(space::Pair);
        column.addWidget(label);
        column.addWidget(input);
    }
    m_pattern->setAccessibleName(tr("Template"));
    m_pattern->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_recipient->setAccessibleName(tr("Who will read it"));
    m_recipient->setPlaceholderText(tr("Name of who will read it"));
    auto *complete = new QHBoxLayout;
    complete->addWidget(
            new InkLabel(tr("Complete"), TextSize::Body, InkLabel::Ink::Secondary, m_body, QFont::DemiBold));
    complete->addStretch();
    complete->addWidget(m_share);
    column.addSpacing(space::Control);
    column.addLayout(complete);
    column.addWidget(m_complete);
    m_lackPart = addPart(column, {});
    m_partsPart = addPart(column, tr("Parts"));
    QWidget *secrets = addPart(column, tr("Secrets"));
    columnIn(secrets)->addWidget(
            InkLabel::wrapped(tr("None, ever. A packet is plain paper: passwords, keys and codes stay in the vault, "
                                 "to which its reader is invited."),
                    InkLabel::Ink::Text, secrets));
    m_leftOutPart = addPart(column, tr("Left out"));
    auto *format = new QHBoxLayout;
    format->addWidget(
            new InkLabel(tr("Written as"), TextSize::Body, InkLabel::Ink::Secondary, m_body, QFont::DemiBold));
    format->addSpacing(space::Group);
    format->addWidget(m_format);
    format->addStretch();
    column.addSpacing(space::Control);
    column.addLayout(format);
    column.addStretch();
    m_format->setSegments({{tr("PDF")}, {tr("HTML")}});
}

QWidget *PacketForm::addPart(QVBoxLayout &column, const QString &heading)
{
    if (!heading.isEmpty()) {
        auto *line = new Pane(Pane::Ground::Base, Pane::Edge::Top, m_body);
        line->setFixedHeight(1);
        column.addSpacing(space::Control);
        column.addWidget(line);
        column.addWidget(new InkLabel(heading, TextSize::Body, InkLabel::Ink::Secondary, m_body, QFont::DemiBold));
    }
    auto *part = new QWidget(m_body);
    column.addWidget(part);
    return part;
}

QWidget *PacketForm::renewed(QWidget *part)
{
    QLayout *layout = part->layout() ? part->layout() : columnIn(part);
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    auto *content = new QWidget(part);
    layout->addWidget(content);
    return content;
}

void PacketForm::setState(const PacketsState &state)
{
    showPatterns(state);
    if (m_recipient->text() != state.recipient)
        m_recipient->setText(state.recipient);
    m_format->setCurrent(int(state.format));
    showComplete(state);
    showParts(state);
    showLeftOut(state);
}

void PacketForm::showPatterns(const PacketsState &state)
{
    if (std::exchange(m_patterns, state.patterns) != state.patterns) {
        m_pattern->clear();
        for (const PacketPattern &pattern : state.patterns)
            m_pattern->addItem(pattern.title, pattern.id);
    }
    m_pattern->setCurrentIndex(m_pattern->findData(state.pattern));
}

void PacketForm::showComplete(const PacketsState &state)
{
    const int there = state.wanted - int(state.lacking.size());
    m_share->setText(state.wanted > 0 ? tr("%1 of %2").arg(there).arg(state.wanted) : QString());
    m_complete->setProgress(there, std::max(1, state.wanted));
    const int findings = int(state.findings.size());
    if (m_lacking == state.lacking && m_findings == findings)
        return;
    m_lacking = state.lacking;
    m_findings = findings;
    QWidget *content = renewed(m_lackPart);
    auto *column = columnIn(content);
    const auto add = [&](drawing::Severity severity, const QString &text, const QString &verb, const QString &page) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::Control);
        row->addWidget(new Badge(severity, drawing::nameOf(severity), content), 0, Qt::AlignVCenter);
        row->addWidget(InkLabel::wrapped(text, InkLabel::Ink::Text, content), 1);
        QPushButton *button = link(verb, tr("%1: %2").arg(text, verb), content);
        row->addWidget(button, 0, Qt::AlignVCenter);
        connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT placeRequested(page); });
        column->addLayout(row);
    };
    for (const PacketLack &lack : state.lacking)
        add(drawing::Severity::Notice, lack.words, lack.verb, lack.page);
    if (findings > 0) {
        const QString text = findings == 1 ? tr("1 grave finding about what is in it")
                                           : tr("%n grave findings about what is in it", nullptr, findings);
        add(drawing::Severity::Warning, text, tr("Show"), u"health"_s);
    }
}

void PacketForm::showParts(const PacketsState &state)
{
    std::vector<packet::Part> parts;
    for (const PacketPart &part : state.parts)
        parts.push_back(part.part);
    if (std::exchange(m_shownParts, parts) != parts) {
        m_boxes.clear();
        QWidget *content = renewed(m_partsPart);
        auto *grid = new QGridLayout(content);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(space::Control);
        for (const PacketPart &part : state.parts) {
            auto *box = new QCheckBox(part.title, content);
            const int place = int(m_boxes.size());
            grid->addWidget(box, place / 2, place % 2);
            connect(box, &QCheckBox::clicked, this,
                    [this, which = part.part](bool isWanted) { Q_EMIT partChosen(which, isWanted); });
            m_boxes.push_back(box);
        }
    }
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(state.parts[i].isWanted);
}

void PacketForm::showLeftOut(const PacketsState &state)
{
    if (std::exchange(m_omitted, state.omitted) == state.omitted && m_leftOutPart->layout())
        return;
    QWidget *content = renewed(m_leftOutPart);
    auto *column = columnIn(content);
    if (state.omitted.empty())
        column->addWidget(InkLabel::wrapped(tr("Nothing"), InkLabel::Ink::Muted, content));
    for (const packet::Omission &one : state.omitted)
        column->addWidget(InkLabel::wrapped(tr("%1: %2").arg(one.what, one.why), InkLabel::Ink::Secondary, content));
}

} // namespace covault::desktop
