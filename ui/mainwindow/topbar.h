#pragma once

#include "core/store/conferencestore.h"

#include <QFrame>

class ConferenceMenu;
class DayChips;
class MenuButton;
class QMenu;
class SearchEdit;

/// The window's upper edge: conference switcher, days, search, menu.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QMenu *windowMenu, QWidget *parent = nullptr);

    void setConferences(const std::vector<ConferenceSummary> &conferences, ConferenceId current);
    /// Days and search make sense only where a programme is shown.
    void setProgrammeShown(bool shown);

    ConferenceMenu *conferenceMenu() const { return m_menu; }
    DayChips *days() const { return m_days; }
    SearchEdit *search() const { return m_search; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isNarrow() const;
    void fitConferenceName();

    MenuButton *m_conference;
    ConferenceMenu *m_menu;
    DayChips *m_days;
    SearchEdit *m_search;
    QString m_name;
};
