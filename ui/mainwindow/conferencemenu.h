#pragma once

#include "core/store/conferencestore.h"

#include <QMenu>

/// The menu of the conference switcher: the conferences, and what can be done with the open one.
class ConferenceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ConferenceMenu(QWidget *parent = nullptr);

    /// @param current null when nothing is open
    void setConferences(const std::vector<ConferenceSummary> &conferences, ConferenceId current);

signals:
    void openRequested(ConferenceId id);
    void fileRequested();
    void sampleRequested();
    void renameRequested();
    void removeRequested();
    void remarksRequested();

private:
    QString when(const Conference &conference) const;
};
