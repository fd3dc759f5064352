#pragma once

#include "ui/support/formatting.h"

#include <QStatusBar>

class MenuButton;
class QLabel;
class QMenu;

/// The window's lower edge: how much is listed and picked, and in which zone times are shown.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setCounts(int shown, int total, int picked, int clashes);
    void clearCounts();
    void setFormatting(const Formatting &formatting);

signals:
    /// @param zone invalid: the conference's own
    void zoneChosen(const QTimeZone &zone);
    void otherZoneRequested();

private:
    void fillMenu();

    QLabel *m_counts;
    MenuButton *m_zone;
    QMenu *m_menu;
    Formatting m_formatting;
};
