#include "ui/widgets/checklistpopup.h"

#include "core/search/textfold.h"
#include "ui/widgets/searchedit.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

constexpr qsizetype ShortList = 8; ///< needs no field to find lines in
constexpr int WidestLabel = 24;    ///< in heights of the font
constexpr int MostLines = 18;      ///< before it scrolls

} // namespace

CheckListPopup::CheckListPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_find(new SearchEdit(this)), m_list(new QTreeWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_find->setPlaceholderText(tr("Find …"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setColumnCount(2);
    m_list->header()->hide();
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Choices"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    connect(m_find, &QLineEdit::textChanged, this, &CheckListPopup::showFound);
    connect(m_list, &QTreeWidget::itemClicked, this, &CheckListPopup::toggle);
}

void CheckListPopup::setEntries(const QList<CheckListEntry> &entries)
{
    const bool sameLines = std::ranges::equal(entries, m_entries, {}, &CheckListEntry::label, &CheckListEntry::label);
    m_entries = entries;
    if (!sameLines) {
        rebuild();
        return;
    }
    for (int line = 0; line < m_list->topLevelItemCount(); ++line) {
        updateItem(m_list->topLevelItem(line), m_entries[line]);
    }
}

void CheckListPopup::rebuild()
{
    const int scroll = m_list->verticalScrollBar()->value();
    m_list->clear();
    for (const CheckListEntry &entry : m_entries) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
        item->setText(0, entry.label);
        item->setToolTip(0, entry.label);
        item->setSizeHint(0, QSize(0, fontMetrics().height() * 3 / 2));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        updateItem(item, entry);
    }
    m_find->setVisible(m_entries.size() > ShortList);
    showFound(m_find->text());
    m_list->verticalScrollBar()->setValue(scroll);
}

void CheckListPopup::updateItem(QTreeWidgetItem *item, const CheckListEntry &entry)
{
    item->setCheckState(0, entry.isChecked ? Qt::Checked : Qt::Unchecked);
    item->setText(1, locale().toString(entry.count));
    item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(entry.label, entry.counted));
    const auto group = entry.count > 0 || entry.isChecked ? QPalette::Active : QPalette::Disabled;
    for (const int column : {0, 1}) {
        item->setForeground(column, palette().brush(group, QPalette::Text));
    }
}

void CheckListPopup::showFound(const QString &words)
{
    const QByteArray folded = foldText(QStringView(words)).trimmed();
    QTreeWidgetItem *first = nullptr;
    for (int line = 0; line < m_list->topLevelItemCount(); ++line) {
        QTreeWidgetItem *item = m_list->topLevelItem(line);
        const bool found = folded.isEmpty() || foldText(QStringView(item->text(0))).contains(folded);
        item->setHidden(!found);
        first = first || !found ? first : item;
    }
    if (!words.isEmpty() && first) {
        m_list->setCurrentItem(first);
    }
}

void CheckListPopup::toggle(QTreeWidgetItem *item)
{
    const int line = m_list->indexOfTopLevelItem(item);
    if (line >= 0) {
        const bool isChecked = !m_entries[line].isChecked;
        m_entries[line].isChecked = isChecked;
        updateItem(item, m_entries[line]);
        emit entryToggled(line, isChecked);
    }
}

bool CheckListPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool inFind = watched == m_find;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (m_list->currentItem() && !m_list->currentItem()->isHidden() && (isEnter || (!inFind && key == Qt::Key_Space))) {
        toggle(m_list->currentItem());
        return true;
    }
    if (inFind && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        m_list->setFocus();
        return key == Qt::Key_Down && m_list->currentItem(); // the first Down goes to the line that was found
    }
    if (key == Qt::Key_Escape && (!inFind || m_find->text().isEmpty())) {
        close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CheckListPopup::prepareToOpen()
{
    m_find->clear();
    m_find->setVisible(m_entries.size() > ShortList);
    m_list->scrollToTop();
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    (m_entries.size() > ShortList ? static_cast<QWidget *>(m_find) : m_list)->setFocus();
}

QSize CheckListPopup::sizeHint() const
{
    const int em = fontMetrics().height();
    int label = 8 * em;
    for (const CheckListEntry &entry : m_entries) {
        label = std::max(label, fontMetrics().horizontalAdvance(entry.label));
    }
    const int lines = std::clamp(int(m_entries.size()), 1, MostLines);
    const int lineHeight = std::max(m_list->sizeHintForRow(0), em);
    const int find = m_entries.size() > ShortList ? m_find->sizeHint().height() + 4 : 0;
    const int height = lines * lineHeight + find + 8 + 2 * frameWidth() + 2;
    const int most = screen()->availableGeometry().height() * 3 / 4;
    return {std::min(label, WidestLabel * em) + 7 * em, std::min(height, most)};
}
