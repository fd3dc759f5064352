#include "ui/importing/remarksdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

QString asText(const QList<Remark> &remarks)
{
    QStringList lines;
    for (const Remark &remark : remarks) {
        lines += remark.line > 0 ? RemarksDialog::tr("line %1: %2").arg(remark.line).arg(remark.message)
                                 : remark.message;
    }
    return lines.join('\n');
}

} // namespace

RemarksDialog::RemarksDialog(const QString &conference, const QList<Remark> &remarks, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Remarks on “%1”").arg(conference));
    auto *intro = new QLabel(remarks.isEmpty() ? tr("Nothing was odd in the file.")
                                               : tr("What was odd in the file, and what was done about it. "
                                                    "Everything else was imported as it stands."),
                             this);
    intro->setWordWrap(true);

    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Remarks"));
    list->setHeaderLabels({tr("Line"), tr("Remark")});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    for (const Remark &remark : remarks) {
        auto *item = new QTreeWidgetItem(
            list, {remark.line > 0 ? locale().toString(remark.line) : tr("file"), remark.message});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignTop);
        item->setToolTip(1, remark.message);
        item->setData(0, Qt::AccessibleTextRole, remark.line > 0 ? tr("Line %1").arg(remark.line) : tr("Whole file"));
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->setVisible(!remarks.isEmpty());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    if (!remarks.isEmpty()) {
        auto *copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
        connect(copy, &QPushButton::clicked, this, [remarks] { QGuiApplication::clipboard()->setText(asText(remarks)); });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height());
    layout->addWidget(intro);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 24);
}
