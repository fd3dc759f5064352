#include "ui/switcher/quickswitcher.h"

#include "ui/models/switchermodel.h"
#include "ui/support/icons.h"
#include "ui/switcher/switcherdelegate.h"
#include "ui/widgets/groupedlistview.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int WidthInCharacters = 64;
constexpr int RowsShown = 8;

} // namespace

QuickSwitcher::QuickSwitcher(SwitcherModel &model, QWidget *window)
    : QFrame(window, Qt::Popup), m_model(model), m_window(window), m_edit(new QLineEdit(this)),
      m_list(new GroupedListView(this)), m_nothing(new QLabel(tr("Nothing has this name."), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Go to"));
    m_edit->setAccessibleName(tr("Go to a session, speaker, room, conference or command"));
    m_edit->setPlaceholderText(tr("Session, speaker, room, conference or command …"));
    m_edit->addAction(symbolicIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Where to go"));
    m_list->setItemDelegate(new SwitcherDelegate(m_list));
    m_list->setModel(&model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_edit);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    const int gap = fontMetrics().height() / 3;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);

    connect(m_edit, &QLineEdit::textChanged, this, &QuickSwitcher::showAnswers);
    connect(m_list, &QAbstractItemView::clicked, this, &QuickSwitcher::goThere);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuickSwitcher::announce);
}

void QuickSwitcher::open()
{
    m_edit->clear();
    showAnswers({});
    place();
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
    announce();
}

void QuickSwitcher::place()
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = metrics.height();
    const QMargins around = layout()->contentsMargins();
    const int row = 2 * metrics.height() + 2 * (metrics.height() * 2 / 5);
    const int wide = std::min(metrics.averageCharWidth() * WidthInCharacters, m_window->width() - 2 * margin);
    const int top = std::min(m_window->height() / 10, 4 * margin);
    const int high = std::min(m_edit->sizeHint().height() + layout()->spacing() + around.top() + around.bottom() + 2 * frameWidth()
                                  + RowsShown * row,
                              m_window->height() - top - margin);
    resize(wide, high);
    move(m_window->mapToGlobal(QPoint((m_window->width() - wide) / 2, top)));
}

void QuickSwitcher::showAnswers(const QString &typed)
{
    m_model.setTyped(typed);
    const bool isEmpty = m_model.rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    chooseFirst();
}

void QuickSwitcher::chooseFirst()
{
    m_list->scrollToTop();
    m_list->setCurrentIndex(m_model.index(0));
}

/// A screen reader follows the focus, which stays in the line: it is told of the row as if it had it.
void QuickSwitcher::announce()
{
    const QModelIndex current = m_list->currentIndex();
    if (QAccessible::isActive() && isVisible() && current.isValid()) {
        QAccessibleEvent told(m_list, QAccessible::Focus);
        told.setChild(current.row());
        QAccessible::updateAccessibility(&told);
    }
}

bool QuickSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent &>(*event))) {
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool QuickSwitcher::takeKey(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_PageUp: moveBy(-pageRows()); return true;
    case Qt::Key_PageDown: moveBy(pageRows()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: goThere(); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else
    default: break;
    }
    if (event.key() == Qt::Key_K && event.modifiers() == Qt::ControlModifier) { // the key that opened it
        hide();
        return true;
    }
    return false;
}

int QuickSwitcher::pageRows() const
{
    return std::max(1, m_list->viewport()->height() / std::max(1, m_list->visualRect(m_model.index(0)).height()) - 1);
}

void QuickSwitcher::moveBy(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model.rowCount() - 1));
    m_list->setCurrentIndex(m_model.index(row));
}

void QuickSwitcher::goThere()
{
    if (const SwitcherItem *current = m_model.itemAt(m_list->currentIndex())) {
        const SwitcherItem item = *current;
        hide(); // the focus is back where it was before anything happens
        emit chosen(item);
    }
}
