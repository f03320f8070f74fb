// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace covault::desktop {

/// Every part that screens are made of, each in its states, on one page: to look at after a change, and to be walked
/// through by a test. Holds sample data only.
class Gallery : public QWidget
{
public:
    Gallery();
};

// The sections, by what they show. Each is owned by its parent.
QWidget *rowSections(QWidget *parent);     ///< navigation, lists, fields, secrets
QWidget *messageSections(QWidget *parent); ///< banners, badges, toast, palette, seals, devices
QWidget *controlSections(QWidget *parent); ///< cards, empty state, buttons and inputs, severity, type
QWidget *chartSections(QWidget *parent);   ///< charts, words, progress

} // namespace covault::desktop
