// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accessboxes.h"

#include "desktop/people/peoplewords.h"
#include "desktop/widgets/elidedcheckbox.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace covault::desktop {

QComboBox *roleBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto role : {members::Role::Reader, members::Role::Editor, members::Role::Admin})
        box->addItem(PeopleWords::role(role), int(role));
    return box;
}

QCheckBox *collectionBox(const QString &words, QWidget *parent)
{
    auto *box = new ElidedCheckBox(QString(words).replace(u'&', u"&&"_s), parent);
    box->setAccessibleName(words);
    return box;
}

} // namespace covault::desktop
