#include "ui/companion/windowsrow.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace std::chrono;

WindowsRow::WindowsRow(const Interval &window, const Formatting &formatting, QWidget *parent)
    : QWidget(parent), m_before(window), m_clock(formatting.clock()), m_from(new QDateTimeEdit(this)),
      m_to(new QDateTimeEdit(this)), m_remove(new QToolButton(this)), m_wrong(new QLabel(this))
{
    for (auto [edit, instant] : {std::pair(m_from, window.start()), std::pair(m_to, window.end())}) {
        edit->setTimeSpec(Qt::UTC); // wall times: the machine's own zone must not skip any
        edit->setDisplayFormat(formatting.dateTimeForm());
        edit->setDateTime(wallTime(instant));
        edit->setKeyboardTracking(false);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &WindowsRow::judge);
        connect(edit, &QDateTimeEdit::editingFinished, this, &WindowsRow::edited);
    }
    m_remove->setIcon(symbolicIcon("close"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    connect(m_remove, &QToolButton::clicked, this, &WindowsRow::removed);

    m_wrong->setText(tr("The end must come after the start."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("to"), this));
    row->addWidget(m_to);
    row->addWidget(m_remove);
    row->addWidget(m_wrong);
    row->addStretch(1);
    judge();
}

void WindowsRow::setNumber(int number)
{
    m_from->setAccessibleName(tr("Time %1, from").arg(number));
    m_to->setAccessibleName(tr("Time %1, to").arg(number));
    m_remove->setAccessibleName(tr("Remove time %1").arg(number));
    m_remove->setToolTip(tr("Remove this time"));
}

QDateTime WindowsRow::wallTime(sys_seconds instant) const
{
    const QDateTime local = m_clock.local(instant);
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

sys_seconds WindowsRow::instantOf(const QDateTimeEdit &edit, sys_seconds before) const
{
    const QDateTime wall = edit.dateTime();
    if (wall == wallTime(before)) {
        return before;
    }
    return m_clock.instantOf(wall.date(), seconds(wall.time().msecsSinceStartOfDay() / 1000));
}

std::optional<Interval> WindowsRow::window() const
{
    return Interval::between(instantOf(*m_from, m_before.start()), instantOf(*m_to, m_before.end()));
}

void WindowsRow::judge()
{
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, clashColor(warning));
    m_wrong->setPalette(warning);
    const bool isWrong = !window();
    m_wrong->setVisible(isWrong);
    m_to->setAccessibleDescription(isWrong ? m_wrong->text() : QString());
}
