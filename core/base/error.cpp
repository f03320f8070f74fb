// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

using namespace Qt::StringLiterals;

namespace covault {

Error::Error(Code code, QString what, QString why, QString advice)
    : m_code(code)
    , m_what(std::move(what))
    , m_why(std::move(why))
    , m_advice(std::move(advice))
{
}

QString Error::text() const
{
    QString text = m_what;
    if (!m_why.isEmpty())
        text += u": "_s + m_why;
    if (!m_advice.isEmpty())
        text += u"; "_s + m_advice;
    return text.replace(u'\n', u' ');
}

Error Error::during(const QString &doing) const
{
    return Error(m_code, m_what.isEmpty() ? doing : doing + u": "_s + m_what, m_why, m_advice);
}

Error Error::advised(QString advice) const
{
    return Error(m_code, m_what, m_why, std::move(advice));
}

} // namespace covault
