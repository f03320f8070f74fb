// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplewords.h"

#include <QDir>
#include <QHash>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::desktop {

QString PeopleWords::role(members::Role role)
{
    switch (role) {
    case members::Role::Admin:
        return tr("Admin");
    case members::Role::Editor:
        return tr("Editor");
    case members::Role::Reader:
        return tr("Reader");
    }
    return {};
}

QString PeopleWords::side(members::Side side)
{
    return side == members::Side::Internal ? tr("Internal") : tr("Provider");
}

QString PeopleWords::behind(qint64 parts)
{
    return parts == 1 ? tr("1 part behind") : tr("%n parts behind", nullptr, int(parts));
}

QString PeopleWords::onTheWay(qint64 parts)
{
    return parts == 1 ? tr("1 part on its way") : tr("%n parts on their way", nullptr, int(parts));
}

QString PeopleWords::records(int count)
{
    return count == 1 ? tr("1 record") : tr("%n records", nullptr, count);
}

QString PeopleWords::refused(const sync::Rejection &rejection)
{
    static const QHash<QString, const char *> texts = {
            {u"damaged"_s,
                    QT_TRANSLATE_NOOP(
                            "PeopleWords", "It is not in the form that it must have. Nothing of it was taken in.")},
            {u"forged"_s,
                    QT_TRANSLATE_NOOP("PeopleWords",
                            "It is not what its device signed: it was changed on the way. Nothing of it was taken "
                            "in.")},
            {u"forked"_s,
                    QT_TRANSLATE_NOOP("PeopleWords",
                            "Its device wrote two different parts after the same one: it was copied, or put back from "
                            "a "
                            "backup. Ask its owner.")},
            {u"not-allowed"_s,
                    QT_TRANSLATE_NOOP(
                            "PeopleWords", "It holds changes that its author may not make. They do not count.")},
            {u"after-removal"_s,
                    QT_TRANSLATE_NOOP(
                            "PeopleWords", "It was written after its author's rights had ended. It does not count.")},
            {u"foreign"_s, QT_TRANSLATE_NOOP("PeopleWords", "It belongs to another vault.")},
            {u"newer-format"_s,
                    QT_TRANSLATE_NOOP(
                            "PeopleWords", "A newer Covault wrote it. Update this one, then it is taken in.")}};
    const char *text = texts.value(rejection.reason);
    return text ? tr(text) : rejection.why;
}

QString PeopleWords::part(qint64 number, const QString &device, const QString &member)
{
    const QString of = member.isEmpty() ? device : tr("%1 (%2)").arg(device, member);
    if (of.isEmpty())
        return number > 0 ? tr("Part %1").arg(number) : tr("A part of an unknown device");
    return number > 0 ? tr("Part %1 of %2").arg(number).arg(of) : tr("Parts of %1").arg(of);
}

QString PeopleWords::storageName(const QString &url)
{
    const QUrl parsed(url);
    if (!parsed.isLocalFile())
        return parsed.host();
    const QString name = QDir(parsed.toLocalFile()).dirName();
    return tr("Folder '%1'").arg(name);
}

QString PeopleWords::storagePlace(const QString &url)
{
    const QUrl parsed(url);
    return parsed.isLocalFile() ? QDir::toNativeSeparators(parsed.toLocalFile())
                                : parsed.toString(QUrl::RemoveUserInfo);
}

QString PeopleWords::summary(int people, int devices, int waiting)
{
    QStringList parts{people == 1 ? tr("1 person") : tr("%n people", nullptr, people),
            devices == 1 ? tr("1 device") : tr("%n devices", nullptr, devices)};
    if (waiting > 0)
        parts << tr("%n waiting", nullptr, waiting);
    return parts.join(tr(", "));
}

QString PeopleWords::grouped(const QString &id)
{
    QStringList groups;
    for (qsizetype start = 0; start < id.size(); start += 4)
        groups << id.mid(start, 4);
    return groups.join(u' ');
}

} // namespace covault::desktop
