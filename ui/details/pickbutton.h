#pragma once

#include "core/model/agenda.h"

#include <QToolButton>

/// Says whether the session is in the plan. A press picks it as must or drops it; the arrow offers the levels.
class PickButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PickButton(QWidget *parent = nullptr);

    void setInterest(Interest interest);
    Interest interest() const { return m_interest; }

signals:
    void interestRequested(Interest interest);

protected:
    void changeEvent(QEvent *event) override;

private:
    void adaptToFont();

    Interest m_interest = Interest::None;
};
