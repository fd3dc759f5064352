#include "ui/speakers/letterlist.h"

#include "ui/support/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

/// The letter in view stands out a little; as a selection only while the keyboard is here.
class LetterDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state.testFlag(QStyle::State_Selected) && !option->state.testFlag(QStyle::State_HasFocus)) {
            option->state.setFlag(QStyle::State_Selected, false);
            option->font.setBold(true);
            option->palette.setColor(QPalette::Text, accentColor(option->palette));
        }
    }
};

} // namespace

LetterList::LetterList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new LetterDelegate(this));
    setAccessibleName(tr("Letters"));
    setToolTip(tr("Go to a letter"));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_marking && row >= 0) {
            emit letterChosen(row);
        }
    });
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { emit letterChosen(row(item)); });
}

void LetterList::setLetters(const QStringList &letters)
{
    const QScopedValueRollback<bool> marking(m_marking, true);
    clear();
    for (const QString &letter : letters) {
        auto *item = new QListWidgetItem(letter, this);
        item->setTextAlignment(Qt::AlignCenter);
    }
    fitRows();
}

void LetterList::markLetter(int position)
{
    const QScopedValueRollback<bool> marking(m_marking, true);
    setCurrentRow(position);
}

void LetterList::fitRows()
{
    setFixedWidth(fontMetrics().height() * 3 / 2);
    if (count() == 0) {
        return;
    }
    const int line = fontMetrics().height();
    const int height = std::clamp(viewport()->height() / count(), line, line * 3 / 2);
    for (int row = 0; row < count(); ++row) {
        item(row)->setSizeHint({line, height});
    }
}

void LetterList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitRows();
}

void LetterList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
    }
}

void LetterList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentRow() >= 0) {
        emit listRequested(currentRow());
    } else {
        QListWidget::keyPressEvent(event);
    }
}
