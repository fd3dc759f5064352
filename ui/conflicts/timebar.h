#pragma once

#include "ui/conflicts/timebarlayout.h"
#include "ui/models/findingdetails.h"

#include <QWidget>

/// Draws the sessions of a finding to scale, one below the other, with the time in question hatched: what both share, or
/// what lies between them, or outside of the time that is fine. Hides itself where there is nothing to draw.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(QWidget *parent = nullptr);

    void setDetails(const FindingDetails &details);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A session as it is drawn.
    struct Lane
    {
        QString name;
        QString time;
    };
    void describe(const FindingDetails &details);
    void layOut();
    void paintMarks(QPainter &painter) const;
    void paintLane(QPainter &painter, const TimeBarLayout::Lane &place, const Lane &lane) const;
    void paintWindow(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    QRect mirrored(const QRect &place) const;

    TimeBarLayout::Input m_input;
    TimeBarLayout m_layout;
    std::vector<Lane> m_lanes;
    QString m_windowTime;
    Formatting m_formatting;
};
