// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagramscontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"
#include "diagram/painter.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString Prefix = u"diagrams."_s; // of the actions
constexpr std::chrono::milliseconds BurstTime{150};
/// Of a picture, whatever the window asks for: 100 MB.
constexpr double MostDots = 25e6;

QImage pictureOf(const diagram::Scene &scene, const QRectF &part, double scale, diagram::Theme theme)
{
    const double dots = part.width() * scale * part.height() * scale;
    const double fitting = dots > MostDots ? scale * std::sqrt(MostDots / dots) : scale;
    QImage image((part.size() * fitting).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(diagram::colour(diagram::Ink::Alt, theme));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(fitting, fitting);
    painter.translate(-part.topLeft());
    diagram::paint(painter, scene, scene.area, theme); // in its own size, at its own place
    return image;
}

} // namespace

DiagramsController::DiagramsController(const Services &services, std::shared_ptr<Queue> painting, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_painting(std::move(painting))
    , m_list(this)
    , m_reading(this)
    , m_paint(this)
    , m_file(this)
    , m_writing(this)
{
    m_state.mayWrite = !services.session.facts().isReadOnly;
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &DiagramsController::load);
    connect(&services.session, &Session::changed, &m_delay, qOverload<>(&QTimer::start));
    addActions();
    load();
}

DiagramsController::~DiagramsController()
{
    m_services.actions.remove(Prefix);
}

void DiagramsController::addActions()
{
    const auto whenHere = [](const ActionState &state) {
        return state.isUnlocked && state.page == u"diagrams"_s ? Availability::yes()
                                                               : Availability::no(tr("Go to Diagrams first"));
    };
    const auto whenShown = [this, whenHere](const ActionState &state) {
        const auto here = whenHere(state);
        return !here || m_state.drawn ? here : Availability::no(tr("There is no diagram to be seen"));
    };
    const auto whenNode = [this, whenHere](const ActionState &state) {
        const auto here = whenHere(state);
        const OutlineNode *node = m_state.currentNode();
        return !here || (node && node->record) ? here : Availability::no(tr("Select a device with a record first"));
    };
    const auto whenWritableHere = [whenHere](const ActionState &state) {
        const auto writable = whenWritable(state);
        return writable ? whenHere(state) : writable;
    };
    const auto add = [&](const QString &id, const QString &text, const QString &icon, Menu menu, auto when, auto run) {
        m_services.actions.add({Prefix + id, text, icon, menu, {}, when, run});
    };
    add(u"node"_s, tr("Diagram: &open the device"), u"external-link"_s, Menu::Record, whenNode, [this] { openNode(); });
    add(u"record"_s, tr("Diagram: open its re&cord"), u"sitemap"_s, Menu::Record, whenShown, [this] { openRecord(); });
    add(u"drift"_s, tr("Diagram: show &differences"), u"git-compare"_s, Menu::View, whenShown,
            [this] { showDrift(!m_state.isDriftShown); });
    add(u"compare"_s, tr("Diagram: compare with a &scan…"), u"radar-2"_s, Menu::Record, whenShown,
            [this] { compare(); });
    add(u"import"_s, tr("Bring in a &drawing…"), u"file-import"_s, Menu::Vault, whenWritableHere,
            [this] { importFile(); });
    add(u"pdf"_s, tr("Export the diagram as PD&F…"), u"file-export"_s, Menu::Vault, whenShown,
            [this] { exportAs(Format::Pdf); });
    add(u"svg"_s, tr("Export the diagram as S&VG…"), u"file-export"_s, Menu::Vault, whenShown,
            [this] { exportAs(Format::Svg); });
    add(u"drawio"_s, tr("Export the diagram for dra&w.io…"), u"file-export"_s, Menu::Vault, whenShown,
            [this] { exportAs(Format::Drawio); });
}

void DiagramsController::load()
{
    m_services.session.read(
            m_list, [](ReadScope &scope) { return diagramsOf(scope.vault); },
            [this](Result<std::vector<DiagramItem>> items) {
                if (!items)
                    return take(failure(items));
                m_state.items = std::move(*items);
                const auto isThere = [this](const DiagramItem &item) { return item.key == m_state.current; };
                if (!std::ranges::any_of(m_state.items, isThere))
                    m_state.current = m_state.items.empty() ? std::nullopt : std::optional(m_state.items.front().key);
                read();
            });
}

void DiagramsController::read()
{
    if (!m_state.current) {
        m_state.drawn.reset();
        m_state.isLoading = false;
        return tell();
    }
    m_services.session.survey(
            m_reading,
            [key = *m_state.current, scan = m_scan](ReadScope &scope) { return drawnOf(scope.vault, key, scan.get()); },
            [this](Result<std::shared_ptr<const DrawnDiagram>> drawn) { take(std::move(drawn)); });
    tell();
}

void DiagramsController::take(Result<std::shared_ptr<const DrawnDiagram>> drawn)
{
    m_state.isLoading = false;
    m_state.error = drawn ? std::nullopt : std::optional(drawn.error());
    m_state.drawn = drawn ? std::move(*drawn) : nullptr;
    dropPicture();
    if (!m_state.currentNode())
        m_state.node.clear();
    m_services.navigator.setOpenWork(u"diagrams"_s, m_state.drawn ? m_state.drawn->differences : 0);
    tell();
}

void DiagramsController::show(const vault::RecordKey &diagram)
{
    if (m_state.current == diagram)
        return;
    m_state.current = diagram;
    m_state.node.clear();
    read();
}

void DiagramsController::showTarget(const QString &target)
{
    if (const auto record = recordIn(target))
        show(*record);
}

void DiagramsController::select(const QString &node)
{
    if (std::exchange(m_state.node, node) != node)
        tell();
}

void DiagramsController::showDrift(bool isShown)
{
    m_state.isDriftShown = isShown;
    dropPicture();
    tell();
}

// One that is being painted would show what was before.
void DiagramsController::dropPicture()
{
    m_paint.cancel();
    m_state.picture = {};
    m_state.pictured = {};
}

void DiagramsController::paint(const QRectF &part, double scale, diagram::Theme theme)
{
    if (!m_state.drawn || part.isEmpty())
        return;
    m_paint.start(
            *m_painting,
            [drawn = m_state.drawn, isMarked = m_state.isDriftShown, part, scale, theme](
                    std::stop_token) { return pictureOf(isMarked ? drawn->marked : drawn->plain, part, scale, theme); },
            [this, part, theme](QImage picture) {
                m_state.picture = std::move(picture);
                m_state.pictured = part;
                m_state.theme = theme;
                tell();
            });
}

void DiagramsController::openNode()
{
    const OutlineNode *node = m_state.currentNode();
    if (node && node->record)
        m_services.navigator.go(placeOf(*node->record, m_services.actions));
}

void DiagramsController::openRecord()
{
    if (m_state.drawn) // where a diagram is a record like others
        m_services.navigator.go({u"documents"_s, targetOf(m_state.drawn->key)});
}

void DiagramsController::tell()
{
    Q_EMIT stateChanged(m_state);
    m_services.actions.lookAgain(Prefix);
    const OutlineNode *node = m_state.currentNode();
    const auto record = node && node->record ? node->record : m_state.current;
    if (std::exchange(m_told, record) != record)
        Q_EMIT recordChanged(record);
}

} // namespace covault::desktop
