// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scan/addresses.h"
#include "scan/dates.h"
#include "scan/detectors/detectors.h"
#include "scan/durations.h"
#include "scan/secretvalue.h"
#include "scan/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

/// Which column of a table holds what; the first of several.
using Roles = std::map<Role, qsizetype>;

/// A table, its columns understood.
struct Sheet
{
    const Input &input;
    const readers::Table &table;
    Roles roles;

    bool has(Role role) const { return roles.contains(role); }
    QString value(const readers::Row &row, Role role) const
    {
        const auto column = roles.find(role);
        return column == roles.end() ? QString() : row.cell(column->second).trimmed();
    }
    QString position(const readers::Row &row, Role role) const { return table.position(row, roles.at(role)); }
    /// The first of \p wanted that the row has.
    QString anyOf(const readers::Row &row, std::initializer_list<Role> wanted) const
    {
        for (const Role role : wanted) {
            if (const QString found = value(row, role); !found.isEmpty())
                return found;
        }
        return {};
    }
};

Roles rolesOf(const QStringList &header)
{
    Roles roles;
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (const auto role = roleOfHeader(header[column]))
            roles.emplace(*role, column);
    }
    return roles;
}

/// The header where the reader saw none: one of the first rows, if it labels at least two columns.
std::optional<readers::Table> withFoundHeader(const readers::Table &table)
{
    constexpr std::size_t Searched = 10;
    for (std::size_t r = 0; r < std::min(table.rows.size(), Searched); ++r) {
        if (rolesOf(table.rows[r].cells).size() < 2)
            continue;
        readers::Table found = table;
        found.header = table.rows[r].cells;
        found.headerRow = table.rows[r].number;
        found.rows.erase(found.rows.begin(), found.rows.begin() + std::ptrdiff_t(r) + 1);
        return found;
    }
    return std::nullopt;
}

/// "siehe Tresor", "see the safe": words instead of a secret.
bool pointsElsewhere(const QString &cell)
{
    const QStringList words = cell.simplified().split(u' ');
    return isTalkAboutPassword(text::folded(words.first())) && std::ranges::all_of(words, isPlainWord);
}

void addCredential(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    for (const auto &[role, category] : {std::pair(Role::Password, u""_s), std::pair(Role::Pin, u""_s),
                 std::pair(Role::WifiKey, u"wifi_key"_s), std::pair(Role::ApiKey, u"api_key"_s)}) {
        const QString secret = sheet.value(row, role);
        if (secret.isEmpty() || isPlaceholder(secret) || pointsElsewhere(secret))
            continue;
        Item item = sheet.input.item(u"credential"_s, sheet.position(row, role), 0.92,
                u"the column '%1'"_s.arg(sheet.table.header[sheet.roles.at(role)]));
        const QString title = role == Role::WifiKey
                ? sheet.anyOf(row, {Role::Ssid, Role::Title, Role::Host})
                : sheet.anyOf(row, {Role::Title, Role::Host, Role::Company, Role::Url, Role::Ip, Role::Ssid});
        item.add(u"title"_s, title.isEmpty() ? sheet.anyOf(row, {Role::User}) : title);
        if (item.first(u"title"_s).isEmpty())
            item.add(u"title"_s, sheet.input.title);
        item.add(u"username"_s, sheet.anyOf(row, {Role::User, Role::Email}));
        item.addSecret(role == Role::Pin ? u"pin"_s : u"password"_s, secret);
        item.add(u"urls"_s, sheet.value(row, Role::Url));
        item.add(u"opens"_s, sheet.anyOf(row, {Role::Host, Role::Ip, Role::Ssid}));
        if (!sheet.value(row, Role::Totp).isEmpty())
            item.addSecret(u"totp"_s, sheet.value(row, Role::Totp));
        item.add(u"category"_s, category);
        items.push_back(std::move(item));
    }
}

void addContact(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    QString name = (sheet.value(row, Role::FirstName) + u' ' + sheet.value(row, Role::LastName)).trimmed();
    if (name.isEmpty())
        name = sheet.anyOf(row, {Role::Person, Role::Title});
    const bool isReachable = !sheet.anyOf(row, {Role::Phone, Role::Mobile, Role::Email}).isEmpty();
    if (name.isEmpty() || !isReachable)
        return;
    Item item = sheet.input.item(
            u"contact"_s, u"row %1"_s.arg(row.number), 0.9, u"a row with a name and a way to reach them"_s);
    item.add(u"name"_s, name);
    item.add(u"job_title"_s, sheet.value(row, Role::JobTitle));
    item.add(u"phone"_s, sheet.value(row, Role::Phone));
    item.add(u"mobile"_s, sheet.value(row, Role::Mobile));
    item.add(u"email"_s, sheet.value(row, Role::Email));
    item.add(u"vendor"_s, sheet.value(row, Role::Company));
    items.push_back(std::move(item));
}

void addVendor(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    const QString name = sheet.value(row, Role::Company);
    const QString person = sheet.anyOf(row, {Role::Person, Role::LastName});
    // A person's own number is not the firm's.
    const QString phone = sheet.has(Role::SupportPhone) || !person.isEmpty() ? sheet.value(row, Role::SupportPhone)
                                                                             : sheet.value(row, Role::Phone);
    const QString account = sheet.value(row, Role::AccountNumber);
    const QString site = sheet.value(row, Role::Url);
    if (name.isEmpty() || (phone.isEmpty() && account.isEmpty() && site.isEmpty()))
        return;
    Item item = sheet.input.item(u"vendor"_s, sheet.position(row, Role::Company), 0.88, u"a row about a firm"_s);
    item.add(u"name"_s, name);
    item.add(u"account_numbers"_s, account);
    item.add(u"support_phone"_s, phone);
    item.add(u"website"_s, site);
    if (person.isEmpty())
        item.add(u"support_email"_s, sheet.value(row, Role::Email));
    items.push_back(std::move(item));
}

void addContract(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    const auto end = dates::parse(sheet.value(row, Role::EndDate));
    const auto start = dates::parse(sheet.value(row, Role::StartDate));
    const QString number = sheet.value(row, Role::ContractNumber);
    const int facts = int(end.has_value()) + int(start.has_value()) + int(!number.isEmpty())
            + int(!sheet.value(row, Role::Notice).isEmpty());
    if (facts < 2 && !(end && sheet.has(Role::Company)))
        return;
    Item item =
            sheet.input.item(u"contract"_s, u"row %1"_s.arg(row.number), 0.88, u"a row with the terms of a contract"_s);
    const QString title = sheet.anyOf(row, {Role::Title, Role::Company});
    item.add(u"title"_s, title.isEmpty() ? number : title);
    item.add(u"vendor"_s, sheet.value(row, Role::Company));
    item.add(u"number"_s, number);
    item.add(u"start"_s, start ? start->toString(Qt::ISODate) : QString());
    item.add(u"end"_s, end ? end->toString(Qt::ISODate) : QString());
    const QString notice = durations::parse(sheet.value(row, Role::Notice));
    item.add(u"notice"_s, notice.isEmpty() ? sheet.value(row, Role::Notice) : notice);
    item.add(u"cost"_s, sheet.value(row, Role::Cost));
    items.push_back(std::move(item));
}

void addAsset(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    const QString address = addresses::canonicalIp(sheet.value(row, Role::Ip));
    const QString name = sheet.anyOf(row, {Role::Host, Role::Title});
    const int facts = int(!address.isEmpty()) + int(!sheet.value(row, Role::Mac).isEmpty())
            + int(!sheet.value(row, Role::Serial).isEmpty()) + int(!sheet.value(row, Role::Model).isEmpty())
            + int(!name.isEmpty());
    const bool isNamed = !name.isEmpty() || !sheet.value(row, Role::Serial).isEmpty();
    if (!isNamed || facts < 2 || (address.isEmpty() && !sheet.has(Role::Mac) && !sheet.has(Role::Serial)))
        return;
    Item item = sheet.input.item(u"asset"_s, u"row %1"_s.arg(row.number), 0.85, u"a row about a device"_s);
    item.add(u"name"_s, name.isEmpty() ? sheet.value(row, Role::Serial) : name);
    item.add(u"hostname"_s, sheet.value(row, Role::Host));
    item.add(u"addresses"_s, address);
    item.add(u"mac"_s, sheet.value(row, Role::Mac));
    item.add(u"serial"_s, sheet.value(row, Role::Serial));
    item.add(u"make"_s, sheet.value(row, Role::Make));
    item.add(u"model"_s, sheet.value(row, Role::Model));
    items.push_back(std::move(item));
}

void addNetwork(const Sheet &sheet, const readers::Row &row, std::vector<Item> &items)
{
    const QString cidr = addresses::canonicalNetwork(sheet.value(row, Role::Network));
    if (cidr.isEmpty())
        return;
    Item item = sheet.input.item(u"network"_s, sheet.position(row, Role::Network), 0.88, u"a row about a network"_s);
    const QString name = sheet.anyOf(row, {Role::Title, Role::Note});
    item.add(u"name"_s, name.isEmpty() ? cidr : name);
    item.add(u"cidr"_s, cidr);
    item.add(u"vlan"_s, sheet.value(row, Role::Vlan));
    items.push_back(std::move(item));
}

void readTable(const Input &input, const readers::Table &table, std::vector<Item> &items)
{
    Sheet sheet{input, table, rolesOf(table.header)};
    // An id beside a user's name or an address is a number of the row.
    const bool isExport =
            sheet.has(Role::Password) || sheet.has(Role::Pin) || sheet.has(Role::WifiKey) || sheet.has(Role::ApiKey);
    for (const readers::Row &row : table.rows) {
        if (isExport)
            addCredential(sheet, row, items);
        else if (sheet.has(Role::EndDate) || sheet.has(Role::ContractNumber))
            addContract(sheet, row, items);
        if (sheet.has(Role::Phone) || sheet.has(Role::Mobile) || (sheet.has(Role::Email) && !isExport)) {
            if (sheet.has(Role::LastName) || sheet.has(Role::Person) || !sheet.has(Role::Company))
                addContact(sheet, row, items);
        }
        if (sheet.has(Role::Company))
            addVendor(sheet, row, items);
        if (sheet.has(Role::Ip) || sheet.has(Role::Mac) || sheet.has(Role::Serial))
            addAsset(sheet, row, items);
        if (sheet.has(Role::Network))
            addNetwork(sheet, row, items);
    }
}

/// The cells of a line of a table in text: set apart by tabs, or by bars as Markdown does. Empty if it is none.
QStringList cellsIn(const QString &line)
{
    if (line.contains(u'\t'))
        return line.split(u'\t');
    QString trimmed = line.trimmed();
    if (trimmed.count(u'|') < 2)
        return {};
    if (trimmed.startsWith(u'|'))
        trimmed = trimmed.sliced(1);
    if (trimmed.endsWith(u'|'))
        trimmed.chop(1);
    return trimmed.split(u'|');
}

bool isRuler(const QStringList &cells)
{
    static const QRegularExpression ruler(u"^\\s*:?-+:?\\s*$"_s);
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return ruler.match(cell).hasMatch(); });
}

/// The tables that stand in a text, each with its first line as header.
std::vector<readers::Table> tablesIn(const std::vector<Line> &lines)
{
    std::vector<readers::Table> tables;
    bool isInside = false;
    for (const Line &line : lines) {
        const QStringList cells = cellsIn(line.text);
        if (!cells.isEmpty() && isRuler(cells))
            continue;
        if (cells.isEmpty()) {
            isInside = false;
        } else if (!isInside) {
            isInside = true;
            tables.push_back({});
            tables.back().headerRow = line.number;
            for (const QString &cell : cells)
                tables.back().header += cell.trimmed();
        } else {
            tables.back().rows.push_back({line.number, cells});
        }
    }
    return tables;
}

} // namespace

void tableRows(const Input &input, std::vector<Item> &items)
{
    for (const readers::Table &table : tablesIn(input.lines)) {
        if (rolesOf(table.header).size() >= 2)
            readTable(input, table, items);
    }
    for (const readers::Table &table : input.document.tables) {
        if (rolesOf(table.header).size() >= 2)
            readTable(input, table, items);
        else if (const auto found = withFoundHeader(table))
            readTable(input, *found, items);
    }
}

} // namespace covault::scan::detectors
