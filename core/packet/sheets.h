// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "packet/content.h"

#include <QImage>
#include <QStringList>

#include <memory>

namespace covault::packet {

class Pages;

/// The pages that toPdf() writes, to be looked at before anything is written: laid out once, painted one by one.
///
/// It is painted on the thread that made it; all else may be asked on any. Needs a QGuiApplication.
class Sheets
{
public:
    /// Fails with `Io` when the shipped fonts can't be read.
    static Result<Sheets> layOut(const Packet &packet);
    Sheets(Sheets &&) noexcept;
    Sheets &operator=(Sheets &&) noexcept;
    ~Sheets();

    int count() const;
    /// In points. \p page counts from 0.
    QSizeF size(int page) const;
    /// The page on white paper, \p width pixels wide.
    QImage image(int page, int width) const;

    /// Where a section begins.
    struct Start
    {
        QString title;
        int page; ///< from 0

        bool operator==(const Start &) const = default;
    };
    const std::vector<Start> &sections() const { return m_sections; }
    /// What is left out, and why.
    const std::vector<Omission> &omitted() const { return m_omitted; }

private:
    explicit Sheets(std::unique_ptr<Pages> pages);

    std::unique_ptr<Pages> m_pages;
    std::vector<Start> m_sections;
    std::vector<Omission> m_omitted;
};

} // namespace covault::packet
