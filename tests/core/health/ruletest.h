// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene.h"

#include <QTest>

namespace covault::test {

/// The columns of a table of scenes: what is drawn, and what a rule says about it on 2026-11-23.
inline void addSceneColumns()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("expected");
}

inline const QDate Today(2026, 11, 23);

/// Compares what \p rule says about the row's scene with what is expected.
inline void compareScene(const health::Rule &rule)
{
    QFETCH(QString, scene);
    QFETCH(QString, expected);

    const health::World world = Scene(scene).world(Today);

    QCOMPARE(findingsOf(rule, world), expected);
}

} // namespace covault::test
