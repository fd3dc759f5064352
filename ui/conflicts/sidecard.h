#pragma once

#include "ui/models/findingdetails.h"

#include <QFrame>

/// One session of a finding: who, when, where, and the way to it.
class SideCard : public QFrame
{
    Q_OBJECT

public:
    explicit SideCard(const FindingSide &side, QWidget *parent = nullptr);

signals:
    void sessionChosen(const SessionId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
};
