#pragma once

#include "core/model/agenda.h"

#include <QListWidget>

/// The sessions of one speaker, with their marks; picks by 1, 2, 3, 0, S and by the context menu. As high as its rows:
/// what it stands in scrolls. Whoever fills it gives its items TitleRole, WhenRole, SessionIdRole.
class SpeakerSessionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SpeakerSessionList(QWidget *parent = nullptr);

    void fitRows();

signals:
    void sessionChosen(const SessionId &id); ///< by a click or Enter
    void interestRequested(const SessionId &id, Interest interest);
    void pickToggled(const SessionId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};
