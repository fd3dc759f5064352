#include "ui/companion/windowseditor.h"

#include "ui/companion/letundothrough.h"
#include "ui/companion/windowsrow.h"
#include "ui/support/icons.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono;

WindowsEditor::WindowsEditor(const QString &title, const QString &none, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_titleText(title), m_none(new QLabel(none, this)),
      m_list(new QVBoxLayout), m_buttons(new QHBoxLayout), m_add(new QPushButton(tr("Add a time"), this))
{
    setAccessibleName(title);
    m_title->setTextFormat(Qt::PlainText);
    m_add->setIcon(symbolicIcon("add"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &WindowsEditor::addWindow);

    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->addWidget(m_none);
    pageColumn->addLayout(m_list);
    pageColumn->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_buttons->addWidget(m_title);
    m_buttons->addSpacing(fontMetrics().height());
    m_buttons->addWidget(m_add);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    column->addWidget(scroll, 1);
    setFormatting({}, {});
}

QPushButton *WindowsEditor::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void WindowsEditor::setFormatting(const Formatting &formatting, const QDate &firstDay)
{
    const bool isNew = formatting != m_formatting;
    m_formatting = formatting;
    m_firstDay = firstDay;
    m_title->setText(tr("%1 (times: %2)").arg(m_titleText, formatting.zoneName()));
    if (isNew) {
        rebuild();
    }
}

void WindowsEditor::setWindows(const QString &subject, const std::vector<Interval> &windows)
{
    if (subject != m_subject || windows != m_windows) {
        m_subject = subject;
        m_windows = windows;
        rebuild();
    }
}

void WindowsEditor::rebuild()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    for (WindowsRow *row : std::as_const(m_rows)) {
        row->disconnect(this); // first: hiding takes the focus, which tells of what stands there
        row->hide();
        row->deleteLater(); // perhaps the one that was just pressed
    }
    m_rows.clear();
    for (const Interval &window : m_windows) {
        auto *row = new WindowsRow(window, m_formatting, this);
        row->setNumber(int(m_rows.size()) + 1);
        m_list->addWidget(row);
        row->show(); // now: what is not seen takes no focus
        connect(row, &WindowsRow::edited, this, &WindowsEditor::takeRows);
        connect(row, &WindowsRow::removed, this, [this, row] { removeRow(row); });
        m_rows += row;
    }
    m_none->setVisible(m_rows.isEmpty());
    letUndoThrough(this);
    followWithTab();
    if (hadFocus) {
        m_add->setFocus();
    }
}

/// Tab goes from the buttons to the rows, though these were made later.
void WindowsEditor::followWithTab()
{
    QWidget *last = m_buttons->itemAt(m_buttons->count() - 2)->widget(); // before the stretch
    for (const WindowsRow *row : std::as_const(m_rows)) {
        for (QWidget *field : std::initializer_list<QWidget *>{row->from(), row->to(), row->removeButton()}) {
            setTabOrder(last, field);
            last = field;
        }
    }
}

/// The same times on the day after the last, else a day's usual hours.
Interval WindowsEditor::proposal() const
{
    const ConferenceClock &clock = m_formatting.clock();
    if (!m_windows.empty()) {
        const QDateTime from = clock.local(m_windows.back().start()).addDays(1);
        const QDateTime to = clock.local(m_windows.back().end()).addDays(1);
        const auto instant = [&clock](const QDateTime &wall) {
            return clock.instantOf(wall.date(), seconds(wall.time().msecsSinceStartOfDay() / 1000));
        };
        if (const auto next = Interval::between(instant(from), instant(to))) {
            return *next;
        }
    }
    const QDate day = m_firstDay.isValid() ? m_firstDay : QDate(2000, 1, 1);
    return *Interval::between(clock.instantOf(day, 9h), clock.instantOf(day, 18h));
}

void WindowsEditor::addWindow()
{
    m_windows.push_back(proposal());
    rebuild();
    m_rows.last()->from()->setFocus(Qt::TabFocusReason);
    emit edited(m_windows);
}

void WindowsEditor::removeRow(WindowsRow *row)
{
    const qsizetype position = m_rows.indexOf(row);
    if (position < 0) {
        return;
    }
    m_windows.erase(m_windows.begin() + position);
    rebuild();
    emit edited(m_windows);
}

void WindowsEditor::takeRows()
{
    std::vector<Interval> windows;
    for (const WindowsRow *row : std::as_const(m_rows)) {
        const auto window = row->window();
        if (!window) {
            return;
        }
        windows.push_back(*window);
    }
    if (windows != m_windows) {
        m_windows = windows;
        emit edited(m_windows);
    }
}
