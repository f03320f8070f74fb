// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/prompts/dialogprompts.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/theme/look.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DialogPrompts)
};

} // namespace

// The one that was open goes: no dialog stands over another. What it says holds names that strangers chose: a label
// would take what looks like HTML for HTML.
void DialogPrompts::show(QDialog *dialog)
{
    closeAll();
    if (!qobject_cast<QFileDialog *>(dialog)) {
        for (QLabel *label : dialog->findChildren<QLabel *>())
            label->setTextFormat(Qt::PlainText);
    }
    m_open.emplace_back(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DialogPrompts::closeAll()
{
    for (const auto &dialog : std::exchange(m_open, {})) {
        if (dialog)
            dialog->reject();
    }
}

void DialogPrompts::confirm(const Question &question, QObject *context, std::function<void(bool)> answer)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.title, QMessageBox::Cancel, m_window);
    box->setInformativeText(question.text);
    QPushButton *verb = box->addButton(question.verb, QMessageBox::AcceptRole);
    if (question.weight == Question::Weight::Dangerous) {
        look::setDanger(*verb);
        box->setDefaultButton(QMessageBox::Cancel);
    } else {
        box->setDefaultButton(verb);
    }
    QObject::connect(box, &QDialog::finished, context,
            [box, verb, answer = std::move(answer)] { answer(box->clickedButton() == verb); });
    show(box);
}

void DialogPrompts::passphrase(const QString &why, QObject *context, std::function<void(std::optional<QString>)> answer)
{
    auto *dialog = new QDialog(m_window);
    dialog->setWindowTitle(Words::tr("Passphrase"));
    auto *label = new QLabel(why, dialog);
    auto *input = new QLineEdit(dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *layout = new QVBoxLayout(dialog);
    label->setWordWrap(true);
    label->setBuddy(input);
    input->setEchoMode(QLineEdit::Password);
    input->setAccessibleName(Words::tr("Passphrase"));
    buttons->button(QDialogButtonBox::Ok)->setText(Words::tr("Go on"));
    layout->addWidget(label);
    layout->addWidget(input);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, context, [input, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? std::optional(input->text()) : std::nullopt);
        input->clear();
    });
    show(dialog);
}

void DialogPrompts::file(const FileWish &wish, QObject *context, std::function<void(std::optional<QString>)> answer)
{
    auto *dialog = new QFileDialog(m_window, wish.title, wish.suggested, wish.filter);
    dialog->setAcceptMode(wish.purpose == FileWish::For::Saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(wish.purpose == FileWish::For::Saving ? QFileDialog::AnyFile
                    : wish.purpose == FileWish::For::Folder   ? QFileDialog::Directory
                                                              : QFileDialog::ExistingFile);
    if (wish.purpose == FileWish::For::Saving) // before the dialog looks whether there is such a file already
        dialog->setDefaultSuffix(QFileInfo(wish.suggested).suffix());
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer = std::move(answer)](int result) {
        const QStringList chosen = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !chosen.isEmpty() ? std::optional(chosen.first()) : std::nullopt);
    });
    show(dialog);
}

void DialogPrompts::tell(const Error &error)
{
    const QString what = sentence(error.what());
    auto *box = new QMessageBox(QMessageBox::NoIcon, what, what, QMessageBox::Ok, m_window);
    box->setInformativeText(inWords(error));
    show(box);
}

} // namespace covault::desktop
