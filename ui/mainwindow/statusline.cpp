#include "ui/mainwindow/statusline.h"

#include "ui/support/icons.h"
#include "ui/widgets/menubutton.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_counts(new QLabel(this)), m_zone(new MenuButton(this)), m_menu(new QMenu(this))
{
    setSizeGripEnabled(false);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    m_zone->setIcon(symbolicIcon("zone"));
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setFocusPolicy(Qt::TabFocus);
    m_zone->setMenu(m_menu);
    m_zone->setToolTip(tr("The time zone that all times are shown in"));
    addWidget(m_counts, 1);
    addPermanentWidget(m_zone);
    connect(m_menu, &QMenu::aboutToShow, this, &StatusLine::fillMenu);
    clearCounts();
}

void StatusLine::setCounts(int shown, int total, int picked, int clashes)
{
    QStringList parts;
    parts += shown == total ? tr("%n session(s)", nullptr, total)
                            : tr("%1 of %n session(s)", nullptr, total).arg(locale().toString(shown));
    if (picked > 0) {
        parts += tr("%n picked", nullptr, picked);
    }
    if (clashes > 0) {
        parts += tr("%n clash(es)", nullptr, clashes);
    }
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    m_zone->show();
}

void StatusLine::clearCounts()
{
    m_counts->clear();
    m_zone->hide();
}

void StatusLine::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    const QString text = formatting.showsConferenceZone() ? tr("Times: %1 (event)").arg(formatting.zoneName())
                                                          : tr("Times: %1").arg(formatting.zoneName());
    m_zone->setText(text);
    m_zone->setAccessibleName(text);
    m_zone->updateGeometry();
}

void StatusLine::fillMenu()
{
    m_menu->clear();
    const QTimeZone event = m_formatting.clock().zone();
    const QTimeZone own = QTimeZone::systemTimeZone();
    const QTimeZone shown = m_formatting.shownZone();
    auto *group = new QActionGroup(m_menu);
    const auto add = [&](const QString &text, const QTimeZone &zone, bool current) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, zone] { emit zoneChosen(zone); });
    };
    add(tr("%1 (event)").arg(QString::fromUtf8(event.id())), {}, shown == event);
    if (own != event) {
        add(tr("%1 (this computer)").arg(QString::fromUtf8(own.id())), own, shown == own);
    }
    if (shown != event && shown != own) {
        add(m_formatting.zoneName(), shown, true);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Another zone …"), this, &StatusLine::otherZoneRequested);
}
