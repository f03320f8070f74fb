// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace covault::desktop {

/// Markdown to read, as high as its text. It loads nothing: no pictures, no HTML. A link to a record is said by its id;
/// other links are opened by nobody but `addressActivated`.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT
public:
    /// \p name for those who do not see it.
    MarkdownView(const QString &name, QWidget *parent);

    void setText(const QString &markdown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `covault://…` was pressed: the 26 characters of the record's id.
    void recordActivated(const QString &id);
    void addressActivated(const QString &address);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_markdown;
};

} // namespace covault::desktop
