// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/modelvault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault::testing {

namespace {

using Sort = ModelVault::Step::Sort;

const ModelVault::Kind &kindNamed(const QString &id)
{
    const auto &kinds = ModelVault::kinds();
    return *std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind.id == id; });
}

} // namespace

const std::vector<ModelVault::Kind> &ModelVault::kinds()
{
    static const std::vector<Kind> table = {
            {u"vendor"_s, u"name"_s, u"service_type"_s, {u"hours"_s, u"remote_access"_s, u"notes"_s}, {u"also_known_as"_s, u"tags"_s}, u"verification"_s, {}},
            {u"document"_s, u"title"_s, {}, {u"body"_s, u"notes"_s}, {u"tags"_s}, {}, u"about"_s},
            {u"credential"_s, u"title"_s, u"username"_s, {u"domain"_s, u"notes"_s}, {u"tags"_s}, u"password"_s, u"opens"_s},
    };
    return table;
}

QString plainly(const QString &text)
{
    QString plain = text.toLower();
    plain.replace(u'ü', u'u').replace(u'é', u'e').replace(u"ß"_s, u"ss"_s);
    return plain;
}

int ModelVault::make(const QString &kind)
{
    m_records.push_back({kind, {}, {}});
    return count() - 1;
}

ModelVault::State ModelVault::replayed(const std::vector<Step> &steps, const std::set<int> &without)
{
    State state;
    for (size_t at = 0; at < steps.size(); ++at) {
        const Step &step = steps[at];
        if (without.contains(step.act))
            continue;
        if (step.sort == Sort::Review) {
            ++state.reviews;
            state.isEditedSince = false;
            continue;
        }
        for (const Edit &edit : step.edits)
            state.fields[edit.field].try_emplace(edit.element, Cell{{}, at}).first->second.value = edit.value;
        state.wasRevived = step.sort == Sort::Edit && (state.isRemoved || state.wasRevived);
        state.isRemoved = step.sort == Sort::Remove;
        state.isEditedSince = state.reviews > 0;
        state.updated = step.time;
    }
    return state;
}

bool ModelVault::apply(int record, Step step)
{
    Made &made = m_records[size_t(record)];
    const State &now = made.now;
    std::erase_if(step.edits, [&](const Edit &edit) {
        const auto field = now.fields.find(edit.field);
        if (field == now.fields.end() || !field->second.contains(edit.element))
            return edit.value.isEmpty();
        return field->second.at(edit.element).value == edit.value;
    });
    if (step.sort == Sort::Edit && step.edits.empty())
        return false;
    made.steps.push_back(std::move(step));
    made.now = replayed(made.steps);
    return true;
}

ModelVault::Undone ModelVault::undo(int act, int own, qint64 time)
{
    Undone undone;
    for (int record = 0; record < count(); ++record) {
        const auto &steps = m_records[size_t(record)].steps;
        if (std::any_of(steps.begin(), steps.end(), [&](const Step &step) { return step.act == act; }))
            undoRecord(record, act, own, time, undone);
    }
    return undone;
}

std::set<int> ModelVault::idleBeside(int act, const std::vector<Step> &steps)
{
    std::set<int> undone, idle;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->act == act || !step->undoes || step->undoes == act || undone.contains(step->act))
            continue;
        undone.insert(*step->undoes);
        idle.insert(step->act);
    }
    idle.merge(undone);
    return idle;
}

void ModelVault::undoRecord(int record, int act, int own, qint64 time, Undone &undone)
{
    const std::vector<Step> steps = m_records[size_t(record)].steps;
    const auto change = [&](Sort sort, std::vector<Edit> edits = {}) {
        undone.changes += apply(record, {sort, own, time + undone.changes, std::move(edits), act}) ? 1 : 0;
    };
    const std::set<int> idle = idleBeside(act, steps);
    if (steps.front().act == act) {
        const bool isTouched = std::any_of(steps.begin(), steps.end(), [&](const Step &step) {
            return step.act != act && step.sort != Sort::Review && !idle.contains(step.act);
        });
        if (isTouched)
            undone.left.insert(QString::number(record) + u':');
        else if (!isRemoved(record))
            change(Sort::Remove);
        return;
    }
    std::set<int> without = idle;
    without.insert(act);
    State before = replayed(steps, without);
    const bool wasRemoved = replayed(steps, {act}).isRemoved; // an undoing before it may have put it there
    std::map<std::pair<QString, QByteArray>, int> lastSetBy;
    std::set<std::pair<QString, QByteArray>> set;
    for (const Step &step : steps) {
        for (const Edit &edit : step.edits) {
            if (!idle.contains(step.act))
                lastSetBy[{edit.field, edit.element}] = step.act;
            if (step.act == act)
                set.insert({edit.field, edit.element});
        }
    }
    std::vector<Edit> back;
    for (const auto &[field, element] : set) {
        if (lastSetBy[{field, element}] == act)
            back.push_back({field, element, before.fields[field][element].value});
        else
            undone.left.insert(QString::number(record) + u':' + field);
    }
    if (isRemoved(record) && !wasRemoved)
        change(Sort::Restore);
    if (!back.empty())
        change(Sort::Edit, back);
    if (wasRemoved && !isRemoved(record))
        change(Sort::Remove);
}

std::vector<ModelVault::Edit> ModelVault::held(int record, const QString &field) const
{
    const State &now = state(record);
    std::vector<std::pair<size_t, Edit>> cells;
    if (const auto found = now.fields.find(field); found != now.fields.end()) {
        for (const auto &[element, cell] : found->second) {
            if (!cell.value.isEmpty())
                cells.push_back({cell.born, {field, element, cell.value}});
        }
    }
    std::stable_sort(cells.begin(), cells.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Edit> held;
    for (auto &[born, edit] : cells)
        held.push_back(std::move(edit));
    return held;
}

QString ModelVault::described(int record) const
{
    const State &now = state(record);
    const Kind &kind = kindNamed(kindOf(record));
    QStringList parts = {kind.id};
    QStringList fields = kind.single + kind.many + QStringList{kind.title, kind.subtitle, kind.secret, kind.links, u"obsolete"_s};
    fields.sort();
    for (const QString &field : fields) {
        QStringList values;
        for (const Edit &edit : field.isEmpty() ? std::vector<Edit>() : held(record, field)) {
            if (!values.contains(edit.value))
                values += edit.value;
        }
        if (!values.isEmpty())
            parts += field + u'=' + values.join(u',');
    }
    parts += u"updated=%1 reviews=%2"_s.arg(now.updated).arg(now.reviews);
    const std::pair<bool, QString> flags[] = {{now.isRemoved, u"removed"_s}, {now.wasRevived && !now.isRemoved, u"revived"_s}, {now.isEditedSince, u"edited-since"_s}};
    for (const auto &[isSet, name] : flags) {
        if (isSet)
            parts += name;
    }
    return parts.join(u' ');
}

QString ModelVault::titleOf(int record) const
{
    const auto held = this->held(record, kindNamed(kindOf(record)).title);
    return held.empty() ? QString() : held.front().value;
}

bool ModelVault::isRemoved(int record) const
{
    return state(record).isRemoved;
}

std::vector<int> ModelVault::inOrder(const Filter &filter) const
{
    std::vector<std::pair<QByteArray, int>> order;
    for (int record = 0; record < count(); ++record) {
        const QString title = titleOf(record);
        if (title.isEmpty() || isRemoved(record) != filter.binOnly || (!filter.kind.isEmpty() && kindOf(record) != filter.kind))
            continue;
        const auto tags = held(record, u"tags"_s);
        const bool hasTag = std::any_of(tags.begin(), tags.end(), [&](const Edit &tag) { return plainly(tag.value) == plainly(filter.tag); });
        if (filter.tag.isEmpty() || hasTag)
            order.emplace_back(plainly(title).toUtf8(), record);
    }
    std::sort(order.begin(), order.end());
    std::vector<int> records;
    for (const auto &[title, record] : order)
        records.push_back(record);
    return records;
}

QStringList ModelVault::listed(const Filter &filter) const
{
    QStringList lines;
    for (const int record : inOrder(filter)) {
        const QString field = kindNamed(kindOf(record)).subtitle;
        const auto under = field.isEmpty() ? std::vector<Edit>() : held(record, field);
        lines += titleOf(record) + u'|' + (under.empty() ? QString() : under.front().value);
    }
    return lines;
}

QString ModelVault::wordsOf(int record) const
{
    const Kind &kind = kindNamed(kindOf(record));
    QString words;
    for (const QString &field : kind.single + kind.many + QStringList{kind.title, kind.subtitle}) {
        for (const Edit &edit : field.isEmpty() ? std::vector<Edit>() : held(record, field))
            words += edit.value + u' ';
    }
    return plainly(words);
}

std::set<int> ModelVault::found(const QString &word, bool isWhole) const
{
    const QString plain = plainly(word);
    std::set<int> found;
    for (const int record : inOrder({})) {
        const QStringList words = wordsOf(record).split(u' ');
        const bool stands = std::any_of(words.begin(), words.end(), [&](const QString &other) { return isWhole ? other == plain : other.startsWith(plain); });
        if (stands && held(record, u"obsolete"_s).empty())
            found.insert(record);
    }
    return found;
}

QStringList ModelVault::tags() const
{
    std::map<QString, int> counts;
    for (const int record : inOrder({})) {
        std::set<QString> own;
        for (const Edit &tag : held(record, u"tags"_s))
            own.insert(plainly(tag.value));
        for (const QString &tag : own)
            ++counts[tag];
    }
    QStringList lines;
    for (const auto &[tag, count] : counts)
        lines += tag + u' ' + QString::number(count);
    return lines;
}

QStringList ModelVault::linking(int record) const
{
    QStringList lines;
    for (const int other : inOrder({})) {
        const QString field = kindNamed(kindOf(other)).links;
        const auto links = field.isEmpty() ? std::vector<Edit>() : held(other, field);
        if (std::any_of(links.begin(), links.end(), [&](const Edit &link) { return link.value == QString::number(record); }))
            lines += titleOf(other) + u' ' + field;
    }
    lines.sort();
    return lines;
}

} // namespace covault::vault::testing
