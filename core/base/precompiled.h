// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of core. It makes nothing visible that a file need not include itself: the header check compiles
// every public header alone.
//
// Not all of QtCore: each file would then instantiate templates that these headers leave pending, a third of a second of
// each; and QFile, QUrl and QLocale are the dearest.
#pragma once

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <chrono>
#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>
